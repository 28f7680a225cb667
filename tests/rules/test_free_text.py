"""What text may be made of, and what must not be written into it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.free_text import (
    ForbiddenCharacter,
    IdentityCode,
    IdentityCodeInText,
    cleaned,
    identity_codes,
    seems_to_hold_identity_code,
    without_identity_codes,
)

VALID = "131052-308T"
DAYS = st.tuples(st.integers(1, 31), st.integers(1, 12), st.integers(0, 99))
SEPARATORS = st.sampled_from("+-ABCDEFUVWXY")


@st.composite
def valid_codes(draw: st.DrawFn) -> str:
    day, month, year = draw(DAYS)
    birth, number = f"{day:02}{month:02}{year:02}", f"{draw(st.integers(2, 999)):03}"
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(birth + number) % 31]
    return f"{birth}{draw(SEPARATORS)}{number}{check}"


@pytest.mark.parametrize(
    "text",
    [
        VALID,
        "010190Y999W",  # of the separators of 2023
        "131052-308t",
        "hetu:131052-308T.",
        "liite_131052-308T.pdf",
        "131052\u2013308T",  # en dash
        "131052\u2212308T",  # minus
        "131052\u2011308T",  # hyphen that does not break
        "131052\u00ad308T",  # soft hyphen
        "1310\u200b52-308T",  # zero width space
        "\uff11\uff13\uff11\uff10\uff15\uff12\uff0d\uff13\uff10\uff18\uff34",  # full width
        "Ä131052-308T",
    ],
)
def test_a_valid_identity_code_is_refused_however_it_is_dressed_up(text: str) -> None:
    with pytest.raises(IdentityCodeInText) as refused:
        without_identity_codes(text)

    assert not any(VALID[:6] in said for said in (str(refused.value), str(refused.value.facts)))


@given(valid_codes(), st.sampled_from(["", "Kuljettaja ", "(", "åäö "]))
def test_every_valid_code_is_found_where_it_stands(code: str, before: str) -> None:
    text = f"{before}{code.lower()}, kiitos"

    [found] = identity_codes(text)

    assert found == IdentityCode(len(before), len(before) + 11, certain=True)


@given(valid_codes(), st.integers(1, 30))
def test_a_wrong_check_character_only_arouses_suspicion(code: str, step: int) -> None:
    checks = "0123456789ABCDEFHJKLMNPRSTUVWXY"
    wrong = code[:-1] + checks[(checks.index(code[-1]) + step) % 31]

    assert without_identity_codes(wrong) == wrong
    assert seems_to_hold_identity_code(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tilaus 131052-3081",  # looks alike, and its check character is wrong
        "T-2026-0849",
        "TM-0417",
        "0131052-308T",  # a digit before it
        "131052-308TX",  # a letter after it
        "321052-308T",  # no such day
        "131352-308T",  # no such month
        "131052-308G",  # never a check character
        "FI2112345600000785",
        "1.3.1052",
    ],
)
def test_numbers_that_are_no_identity_codes_are_let_through(text: str) -> None:
    assert without_identity_codes(text) == text


def test_both_codes_of_a_text_are_found_with_their_places() -> None:
    text = "010190Y999W ja 131052\u2013308A"

    assert identity_codes(text) == [
        IdentityCode(0, 11, certain=True),
        IdentityCode(15, 26, certain=False),
    ]


@pytest.mark.parametrize("text", ["", "Kuorma 12, kiitos", "131052"])
def test_plain_text_arouses_no_suspicion(text: str) -> None:
    assert not seems_to_hold_identity_code(text)


@pytest.mark.parametrize(
    ("text", "character", "position"),
    [
        ("a\x00", "U+0000", 1),
        ("\ud800", "U+D800", 0),
        ("ab\u202ecd", "U+202E", 2),
        ("\u2066x", "U+2066", 0),
        ("\u200f", "U+200F", 0),
        ("\x1b[31m", "U+001B", 0),
        ("\x7f", "U+007F", 0),
        ("\x85", "U+0085", 0),
        ("\ufffe", "U+FFFE", 0),
        ("\U0010ffff", "U+10FFFF", 0),
    ],
)
def test_what_nobody_can_see_is_refused(text: str, character: str, position: int) -> None:
    with pytest.raises(ForbiddenCharacter) as refused:
        cleaned(text)

    assert refused.value.facts == {"character": character, "position": position}


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("A\u0308ija\u0308", "Äijä"),
        ("rivi\r\nrivi\rrivi\n", "rivi\nrivi\nrivi\n"),
        ("sarake\tsarake", "sarake\tsarake"),
        ("👷🏽\u200d♀️", "👷🏽\u200d♀️"),
    ],
)
def test_text_is_given_its_one_form(text: str, clean: str) -> None:
    assert cleaned(text) == clean


@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    try:
        once = cleaned(text)
    except ForbiddenCharacter:
        return

    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()
