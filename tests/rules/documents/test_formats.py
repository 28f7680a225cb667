"""How numbers, money and time are written on paper."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from api.documents import formats
from api.kernel.languages import Language
from api.kernel.quantities import Cents, Kilograms

FI, SV, EN = Language.FI, Language.SV, Language.EN


@pytest.mark.parametrize(
    ("cents", "language", "written"),
    [
        (358_121, FI, "3 581,21 €"),
        (-358_121, SV, "\N{MINUS SIGN}3 581,21 €"),
        (-5, EN, "\N{MINUS SIGN}€0.05"),
        (123_456_789, EN, "€1,234,567.89"),
        (0, FI, "0,00 €"),
    ],
)
def test_money(cents: int, language: Language, written: str) -> None:
    assert formats.money(Cents(cents), language).replace("\xa0", " ") == written


@pytest.mark.parametrize(
    ("number", "least", "written"),
    [
        ("12.34567", 2, "12,34567"),
        ("12.3", 2, "12,30"),
        ("131.700", 0, "131,7"),
        ("1E+2", 0, "100"),
        ("-0.5", 0, "\N{MINUS SIGN}0,5"),
    ],
)
def test_numbers(number: str, least: int, written: str) -> None:
    assert formats.number(Decimal(number), FI, least) == written


@pytest.mark.parametrize(
    ("first", "last", "language", "written"),
    [
        (date(2026, 11, 17), date(2026, 11, 17), FI, "17.11.2026"),
        (date(2026, 11, 17), date(2026, 11, 20), FI, "17.-20.11.2026"),
        (date(2026, 11, 17), date(2026, 11, 20), EN, "17-20 Nov 2026"),
        (date(2026, 11, 30), date(2026, 12, 1), SV, "30.11.2026-1.12.2026"),
        (date(2025, 12, 1), date(2026, 12, 1), FI, "1.12.2025-1.12.2026"),
    ],
)
def test_spans(first: date, last: date, language: Language, written: str) -> None:
    dashed = written.replace("-", "\N{EN DASH}")
    assert formats.days(first, last, language) == dashed


@pytest.mark.parametrize(
    ("at", "language", "written"),
    [
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), FI, "25.10.2026 3.30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), FI, "25.10.2026 3.30"),
        (datetime(2026, 12, 31, 22, 30, tzinfo=UTC), EN, "1 Jan 2027 00:30"),
    ],
)
def test_moments_are_those_of_helsinki(at: datetime, language: Language, written: str) -> None:
    assert formats.local_minute(at, language) == written


def test_weights_and_percents() -> None:
    assert formats.kilograms(Kilograms(26_340), EN) == "26,340\xa0kg"
    assert formats.percent(Decimal("25.5"), FI) == "25,5\xa0%"
    assert formats.percent(Decimal("25.5"), EN) == "25.5%"
