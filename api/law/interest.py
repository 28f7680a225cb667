"""Late interest: the reference rate of each half-year, and the margin the debtor adds.

Interest that runs over a half-year's end is computed in two parts. A half-year whose rate has
not been read yet has none: guessing one would put a wrong sum on a demand.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Final

from api.kernel.refusals import Conflict
from api.law.dated import Dated, in_force, rows

_JULY: Final = 7


class ReferenceRateUnknown(Conflict):
    """The reference rate of this half-year is not in the register yet."""


class MarginUnknown(Conflict):
    """What late interest adds to the reference rate is not in the register for that day."""


class Debtor(StrEnum):
    """In what capacity somebody owes: what was bought decides, not who bought it."""

    CONSUMER = "consumer"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Dated):
    """A reference rate or a margin, in percent a year."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class LateInterest:
    """What a debtor pays a year for being late, and the rows it was computed from."""

    reference: Rate
    margin: Rate

    @property
    def percent(self) -> Decimal:
        return self.reference.percent + self.margin.percent

    @property
    def versions(self) -> tuple[str, str]:
        return self.reference.version, self.margin.version


def reference_rate(on: date) -> Rate:
    """Give the rate of a day's half-year, and of no other.

    >>> reference_rate(date(2025, 3, 1)).percent
    Decimal('3.5')
    """
    half_year = _half_year(on)
    for rate in _rates("reference"):
        if rate.valid_from == half_year:
            return rate
    raise ReferenceRateUnknown(
        "Ask the administrator to add it; Suomen Pankki publishes it.",
        half_year=f"{half_year.year}-H{1 if half_year.month < _JULY else 2}",
    )


def late_interest(debtor: Debtor, on: date) -> LateInterest:
    """Give what a debtor pays for the days of the half-year that a day lies in.

    >>> late_interest(Debtor.BUSINESS, date(2026, 6, 30)).percent
    Decimal('10.5')
    """
    added = margin(debtor, on)
    return LateInterest(reference_rate(on), added)


def margin(debtor: Debtor, on: date) -> Rate:
    """Give what a debtor adds to the reference rate, whether or not that is known yet.

    >>> margin(Debtor.CONSUMER, date(2026, 11, 23)).percent
    Decimal('7')
    """
    if found := in_force(_rates(debtor), on):
        return found
    raise MarginUnknown("Claims of that time are not computed here.", debtor=debtor.value)


def _half_year(on: date) -> date:
    return date(on.year, _JULY if on.month >= _JULY else 1, 1)


@cache
def _rates(kind: str) -> list[Rate]:
    return [
        Rate(**row | {"percent": Decimal(row["percent"])})
        for row in rows("interest")
        if row["id"] == kind
    ]
