"""Which passwords are good enough, how long failures wait, which codes count."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.languages import Language
from api.kernel.refusals import Invalid
from api.staff.rules.codes import new_secret, qr_modules, step_of
from api.staff.rules.passwords import (
    SHORTEST,
    PasswordNamesYou,
    PasswordTooCommon,
    PasswordTooShort,
    check_password,
    common_passwords,
    in_one_form,
)
from api.staff.rules.throttle import LONGEST_WAIT, wait_after
from api.staff.rules.tokens import new_one_time_password, new_token, token_hash

NAMES = ("Mallirakennus Oy", "terttu.testaaja", "Terttu Testaaja")
AT = datetime(2026, 11, 22, 12, 0, 15, tzinfo=UTC)
MESSAGES = Path(__file__).parents[2] / "frontend" / "messages"
SECRET = "JBSWY3DPEHPK3PXP7777JBSWY3DPEHPK"  # noqa: S105 - a test's


@pytest.mark.parametrize(
    "password",
    [
        "kuormakirja tuulessa 41",
        "neljä vihreää norsua ui",
        "v9-Lm2.qT7_zR4!wX",
        "terttu lukee hiljaa kirjaa",
        "mallirakennus palaa kohta takaisin",
    ],
)
def test_a_sentence_of_ones_own_will_do(password: str) -> None:
    check_password(password, NAMES)


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("", PasswordTooShort),
        ("v9-Lm2.qT7_zR4", PasswordTooShort),
        ("aaaaaaaaaaaaaaaaaaaa", PasswordTooCommon),
        ("ababababababababab", PasswordTooCommon),
        ("123456789012345", PasswordTooCommon),
        ("salasanasalasana", PasswordTooCommon),
        ("Salasana12345678!", PasswordTooCommon),
        ("P@ssw0rd-P@ssw0rd", PasswordTooCommon),
        ("qwertyuiopasdfgh", PasswordTooCommon),
        ("passwordwelcome1", PasswordTooCommon),
        ("lösenordlösenord", PasswordTooCommon),
        ("CorrectHorseBatteryStaple", PasswordTooCommon),
        ("Terttu.Testaaja.2026", PasswordNamesYou),
        ("testaaja-testaaja-1", PasswordNamesYou),
        ("Mallirakennus 2026!", PasswordNamesYou),
        ("T3rttuT3staaja!!!", PasswordNamesYou),
    ],
)
def test_what_is_tried_first_is_refused(password: str, refusal: type[Invalid]) -> None:
    with pytest.raises(refusal):
        check_password(password, NAMES)


def test_the_list_holds_thousands_in_their_folded_form() -> None:
    words = common_passwords()

    assert len(words) > 3000
    assert all(word == word.casefold().strip() and len(word) >= 4 for word in words)


def test_the_same_letters_typed_differently_are_the_same_password() -> None:
    assert in_one_form("a\u0308" * 8) == "ä" * 8


@given(st.integers(min_value=0, max_value=10_000))
def test_each_failure_waits_at_least_as_long_as_the_one_before(failures: int) -> None:
    assert wait_after(failures) <= wait_after(failures + 1) <= LONGEST_WAIT


def test_a_quarter_of_an_hour_holds_at_most_ten_guesses() -> None:
    at, guesses = timedelta(), 0
    while at < timedelta(minutes=15):
        guesses += 1
        at += wait_after(guesses)

    assert guesses <= 10


@pytest.mark.parametrize(("ahead", "counts"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_code_counts_for_its_neighbours(ahead: int, counts: bool) -> None:  # noqa: FBT001
    code = pyotp.TOTP(SECRET).at(AT, counter_offset=ahead)
    current = int(AT.timestamp()) // 30

    assert step_of(SECRET, code, AT, None) == (current + ahead if counts else None)


@given(st.integers(min_value=-1, max_value=1))
def test_a_code_is_worth_nothing_twice(ahead: int) -> None:
    code = pyotp.TOTP(SECRET).at(AT, counter_offset=ahead)
    step = step_of(SECRET, code, AT, None)

    assert step is not None
    assert step_of(SECRET, code, AT, step) is None


@given(st.text(max_size=16))
def test_anything_but_six_right_digits_is_no_code(text: str) -> None:
    right = {pyotp.TOTP(SECRET).at(AT, counter_offset=ahead) for ahead in (-1, 0, 1)}

    assert (step_of(SECRET, text, AT, None) is not None) == (text in right)


def test_secrets_are_never_the_same() -> None:
    made = {new_token() for _ in range(100)} | {new_secret() for _ in range(100)}

    assert len(made) == 200
    assert len(token_hash(made.pop())) == 64


def test_a_one_time_password_is_long_enough_and_not_misread() -> None:
    password = new_one_time_password()

    check_password(password, NAMES)
    assert [len(group) for group in password.split("-")] == [5, 5, 5, 5]
    assert not set(password) & set("il01o")


def test_a_code_to_scan_is_square() -> None:
    rows = qr_modules("otpauth://totp/Punnus:terttu")

    assert {len(row) for row in rows} == {len(rows)}
    assert set("".join(rows)) == {"0", "1"}


@pytest.mark.parametrize("language", Language)
def test_the_screens_name_the_length_that_is_asked(language: Language) -> None:
    words = json.loads((MESSAGES / f"{language}.json").read_text("utf-8"))

    for hint in ("password_hint", "own_password_hint"):
        assert re.findall(r"\d+", words[hint]) == [str(SHORTEST)]
