"""Lengths of time as statutes give them: years, months and days of the calendar."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Self

_ISO: Final = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?", re.ASCII)
_KNOWN: Final = 10_000
"""Days that are reckoned with at once: ten thousand records share a few hundred."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time; a month is a month, however many days it has."""

    months: int
    days: int

    @classmethod
    def parsed(cls, iso: str) -> Self:
        """Read the ISO 8601 form.

        >>> Period.parsed("P6Y"), Period.parsed("P90D")
        (Period(months=72, days=0), Period(months=0, days=90))
        """
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"{iso} is no period of years, months and days.")
        years, months, days = (int(part or 0) for part in match.groups())
        return cls(months=12 * years + months, days=days)

    def after(self, start: date) -> date:
        """Give the last day of a period that runs from `start`."""
        return months_after(start, self.months) + timedelta(days=self.days)


def months_after(start: date, months: int) -> date:
    """Give the same day some months later, or the last of that month where it has no such day.

    >>> months_after(date(2027, 1, 31), 1), months_after(date(2028, 1, 31), 1)
    (datetime.date(2027, 2, 28), datetime.date(2028, 2, 29))
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def end_of_year(day: date) -> date:
    """Give the last day of a day's calendar year."""
    return date(day.year, 12, 31)


def fiscal_year_end(day: date, month: int) -> date:
    """Give the last day of the fiscal year that a day belongs to, by its last month.

    >>> fiscal_year_end(date(2026, 4, 1), 3), fiscal_year_end(date(2026, 3, 31), 3)
    (datetime.date(2027, 3, 31), datetime.date(2026, 3, 31))
    """
    year = day.year + (day.month > month)
    return _last_day(year, month)


@lru_cache(_KNOWN)
def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
