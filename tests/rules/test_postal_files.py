"""Rows of Posti's files, read field by field."""

from pathlib import Path

import pytest

from api.customers.feeds.rules.postal_files import (
    BrokenPostalFile,
    CodeRow,
    NotAPostalFile,
    StreetRow,
    read_row,
    rows_in,
)
from api.customers.feeds.rules.postal_places import Fitting, better, holds

DATA = Path(__file__).parents[1] / "data"


def test_each_field_is_where_posti_puts_it() -> None:
    codes = list(rows_in((DATA / "PCF_20260101.dat").read_bytes()))
    streets = list(rows_in((DATA / "BAF_20260101.dat").read_bytes()))

    assert codes[1] == CodeRow("00019", "ÄIJÄLÄ", "GUBBLA")
    assert streets == [
        StreetRow("00009", "Mallikatu", "Mallgatan", is_odd=True, least=1, most=19),
        StreetRow("00029", "Mallikatu", "Mallgatan", is_odd=False, least=2, most=18),
        StreetRow("00019", "Äijänpolku", "Gubbstigen", is_odd=False, least=4, most=4),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", NotAPostalFile),
        ("RIVI1", NotAPostalFile),
        ("PONOT2026010100009", BrokenPostalFile),
        (f"PONOT20260101ABCDE{'':202}", BrokenPostalFile),
        (f"KATUN2026010100009{'':239}", BrokenPostalFile),
    ],
)
def test_what_is_no_row_is_refused(line: str, why: type[Exception]) -> None:
    with pytest.raises(why):
        read_row(line, 1)


def test_a_house_is_on_its_side_and_within_the_numbers() -> None:
    odd = StreetRow("00009", "Mallikatu", "", is_odd=True, least=3, most=9)
    empty = StreetRow("00009", "Mallikatu", "", is_odd=True, least=None, most=None)

    assert [number for number in range(12) if holds(odd, number)] == [3, 5, 7, 9]
    assert not holds(empty, 3)


def test_two_codes_for_one_house_propose_nothing() -> None:
    own, two = Fitting("00009", "Mallila"), [Fitting(code, "Mallila") for code in ("1", "2")]

    assert better(own, ["Mallila"], two) is None
    assert better(own, [], []) is None
