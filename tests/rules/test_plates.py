"""Plates as they stand on vehicles, and as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.refusals import Invalid
from api.transport.rules.kinds import VehicleKind
from api.transport.rules.plates import (
    CountryMissing,
    WrongCountry,
    WrongPlate,
    check_country,
    country_of,
    plate,
    plate_key,
)

LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ", min_size=1, max_size=3)
DIGITS = st.integers(1, 999).map(str)
SEPARATORS = st.sampled_from(["", "-", " ", " - ", "\u2013", "\u2011", ".", "\u00a0"])


@pytest.mark.parametrize(
    ("text", "raw", "key"),
    [
        ("abc-123", "ABC-123", "ABC123"),
        ("  ABC   123 ", "ABC 123", "ABC123"),
        ("A-1", "A-1", "A1"),
        ("åäö-12", "ÅÄÖ-12", "ÅÄÖ12"),
        ("A\u0308BC-12", "ÄBC-12", "ÄBC12"),
        ("B·MW 1234", "B·MW 1234", "BMW1234"),
    ],
)
def test_a_plate_is_kept_as_read_and_compared_without_separators(
    text: str, raw: str, key: str
) -> None:
    assert (plate(text).raw, plate(text).key) == (raw, key)


@pytest.mark.parametrize(
    "text", ["", "A", "-", "ABC-123!", "ABC;123", "ABCDEFGHI1234", "AB\u00001"]
)
def test_what_is_no_plate_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(WrongPlate) as refused:
        plate(text)

    assert not text or text not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "finnish"),
    [
        ("ABC-123", True),
        ("A-1", True),
        ("ABC-012", False),
        ("ABC-0", False),
        ("ABCD-1", False),
        ("ABC-1234", False),
        ("123-ABC", True),
        ("C-12345", True),
        ("CD-1234", True),
        ("ÅL-12345", True),
        ("ÅLA-12", True),
        ("ABCDEF", False),
        ("1234", False),
    ],
)
def test_a_finnish_plate_is_told_from_others(text: str, *, finnish: bool) -> None:
    assert plate(text).is_finnish is finnish


@pytest.mark.parametrize("first", "DPW")
def test_trailers_are_guessed_by_their_first_letter(first: str) -> None:
    assert plate(f"{first}AB-12").likely_kind is VehicleKind.TRAILER
    assert plate(f"{first}A-12").likely_kind is VehicleKind.TRUCK
    assert plate("ABC-12").likely_kind is VehicleKind.TRUCK


def test_a_foreign_plate_names_its_country() -> None:
    foreign = plate("B-MW 1234")

    assert check_country(foreign, "DE") == "DE"
    with pytest.raises(CountryMissing):
        country_of(foreign)
    with pytest.raises(WrongPlate):
        check_country(foreign, "FI")
    with pytest.raises(WrongCountry):
        check_country(foreign, "de")
    assert country_of(plate("ABC-1")) == "FI"


@given(LETTERS, DIGITS, SEPARATORS, SEPARATORS)
def test_however_it_is_written_a_plate_is_the_same(
    letters: str, digits: str, one: str, other: str
) -> None:
    assert (
        plate(f"{letters}{one}{digits}").key == plate(f" {letters.lower()}{other}{digits} ").key
    )


@given(st.text(max_size=20))
def test_any_text_is_a_plate_or_refused(text: str) -> None:
    try:
        found = plate(text)
    except Invalid:
        return
    assert found.key == plate_key(found.raw) == plate(found.key).key
