"""How old what is owed has become, in days after it was due."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Age(StrEnum):
    """How long ago an invoice should have been paid."""

    NOT_DUE = "not_due"
    TO_14 = "days_1_14"
    TO_30 = "days_15_30"
    TO_60 = "days_31_60"
    OVER_60 = "over_60"


LATEST: Final = {Age.TO_14: 14, Age.TO_30: 30, Age.TO_60: 60}
"""The last day of each age but the first and the oldest."""


def due_from(today: date) -> dict[Age, date]:
    """Give the earliest due date that is still of each age; the oldest has none.

    >>> due_from(date(2026, 11, 24))[Age.TO_14]
    datetime.date(2026, 11, 10)
    """
    days = {age: today - timedelta(days=last) for age, last in LATEST.items()}
    return {Age.NOT_DUE: today, **days}
