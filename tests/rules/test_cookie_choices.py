"""What a choice about cookies allows, and when one is asked."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.cookies.rules.choices import Answer, Choice, answer_of
from api.cookies.vendors import Vendor, offer_of, vendors_of
from api.http.security import POLICY, page_policy
from api.settings import Settings

OFFER = "0123456789abcdef"
TODAY = date(2026, 11, 24)
BOTH = frozenset({"malli", "toinen"})
ONE = frozenset({"malli"})
CODES = st.frozensets(st.from_regex(r"[a-z0-9-]{1,32}", fullmatch=True), max_size=5)
ASKED = Answer(asks=True)
NOT_ASKED = Answer(asks=False)


# clause: C42 C45 who has not chosen allows nothing, and is asked anew after twelve months
@pytest.mark.parametrize(
    ("choice", "codes", "gpc", "answer"),
    [
        (None, frozenset[str](), False, NOT_ASKED),
        (None, BOTH, False, ASKED),
        (None, BOTH, True, NOT_ASKED),
        (Choice(TODAY, OFFER, ONE), BOTH, False, Answer(asks=False, allowed=ONE)),
        (Choice(TODAY, OFFER, ONE), BOTH, True, NOT_ASKED),
        (Choice(TODAY, OFFER, frozenset()), BOTH, False, NOT_ASKED),
        (Choice(TODAY, "f" * 16, BOTH), BOTH, False, ASKED),
        (Choice(TODAY, OFFER, BOTH), ONE, False, Answer(asks=False, allowed=ONE)),
        (Choice(date(2025, 11, 24), OFFER, ONE), BOTH, False, Answer(asks=False, allowed=ONE)),
        (Choice(date(2025, 11, 23), OFFER, ONE), BOTH, False, ASKED),
        (Choice(date(2026, 11, 25), OFFER, ONE), BOTH, False, ASKED),
    ],
)
def test_a_choice_holds_for_what_was_offered_and_for_its_time(
    choice: Choice | None,
    codes: frozenset[str],
    gpc: bool,  # noqa: FBT001 - a case of the table
    answer: Answer,
) -> None:
    assert answer_of(choice, OFFER, codes, TODAY, gpc=gpc) == answer


@given(st.dates(date(2000, 1, 1), date(2199, 1, 1)), CODES)
def test_a_choice_is_read_as_it_was_written(on: date, allowed: frozenset[str]) -> None:
    choice = Choice(on, OFFER, allowed)

    assert Choice.read(choice.written) == choice


@given(st.text(max_size=60), CODES)
def test_what_a_browser_invents_allows_nothing_that_is_not_offered(
    sent: str, codes: frozenset[str]
) -> None:
    assert answer_of(Choice.read(sent), OFFER, codes, TODAY, gpc=False).allowed <= codes


def test_what_is_offered_otherwise_is_asked_about_anew(keys_folder: Path) -> None:
    settings = Settings(keys_folder=keys_folder, demo=True, _env_file=None)
    [vendor] = vendors_of(settings)
    others = {"purpose": vendor.purpose | {"fi": "Muuta"}, "origin": "https://muu.example"}

    for name, value in others.items():
        assert offer_of([vendor]) != offer_of([vendor.model_copy(update={name: value})])
    assert vendors_of(settings.model_copy(update={"demo": False})) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("origin", "http://malli.example"),
        ("origin", "https://malli.example; script-src *"),
        ("origin", "https://malli.example/x"),
        ("script", '/x.js"><script>'),
        ("code", "Malli Oy"),
    ],
)
def test_a_vendor_that_would_open_more_is_refused(
    keys_folder: Path, field: str, value: str
) -> None:
    [vendor] = vendors_of(Settings(keys_folder=keys_folder, demo=True, _env_file=None))

    with pytest.raises(ValueError, match=field):
        Vendor.model_validate(vendor.model_dump() | {field: value})


# clause: C44 nobody combines anything whom the visitor did not let in
def test_a_page_lets_in_whom_the_visitor_let_in() -> None:
    opened = page_policy(["https://malli.example"])

    assert opened.count("https://malli.example") == 3
    assert page_policy([]) == POLICY.replace("form-action 'none'", "form-action 'self'")
    assert "*" not in opened
