"""What is published of a month, and which months are over long enough."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from api.statistics.rules.days import month_after

SETTLED: Final = timedelta(days=2)
"""How long after its end a month is still corrected: loads are voided, letters are late."""


class FigureTopic(StrEnum):
    """What figures are about."""

    WEIGHED_OUT = "weighed_out"
    WEIGHED_IN = "weighed_in"
    CUSTOMERS = "customers"
    REQUESTS = "requests"


class CustomerGroup(StrEnum):
    """Who had something weighed: a person, somebody who trades or an estate, or a body."""

    PERSONS = "persons"
    SOLE_TRADERS = "sole_traders"
    BODIES = "bodies"


def months_over(first: date, today: date) -> Iterator[date]:
    """Give the months that are over and settled, by their first days.

    >>> [f"{each:%Y-%m}" for each in months_over(date(2026, 9, 1), date(2026, 11, 2))]
    ['2026-09']
    >>> [f"{each:%Y-%m}" for each in months_over(date(2026, 9, 1), date(2026, 11, 3))]
    ['2026-09', '2026-10']
    """
    month = first.replace(day=1)
    while (following := month_after(month)) + SETTLED <= today:
        yield month
        month = following
