"""Where days and months begin in Helsinki, and which days are over."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from api.kernel.clock import HELSINKI, local_day

ONE_DAY: Final = timedelta(days=1)
SETTLING: Final = timedelta(minutes=10)
"""How long after midnight the last weighings of a day may still be committed."""


def beginning_of(day: date) -> datetime:
    """Give the moment a day begins.

    >>> beginning_of(date(2026, 11, 24)).isoformat()
    '2026-11-23T22:00:00+00:00'
    """
    return datetime.combine(day, time(), HELSINKI).astimezone(UTC)


def end_of(day: date) -> datetime:
    return beginning_of(day + ONE_DAY)


def last_over(now: datetime) -> date:
    """Give the newest day whose weighings are all there.

    >>> last_over(datetime(2026, 11, 23, 22, 5, tzinfo=UTC))
    datetime.date(2026, 11, 22)
    """
    return local_day(now - SETTLING) - ONE_DAY


def same_time_yesterday(now: datetime) -> datetime:
    """Give the moment when clocks showed the same a day before, also when they were moved."""
    here = now.astimezone(HELSINKI)
    before = datetime.combine(here.date() - ONE_DAY, here.time(), HELSINKI)
    return before.astimezone(UTC)


def months_back(today: date, months: int) -> date:
    """Give the first day of the earliest of so many months, this one included.

    >>> months_back(date(2026, 11, 24), 12)
    datetime.date(2025, 12, 1)
    """
    place = today.year * 12 + today.month - months
    return date(place // 12, place % 12 + 1, 1)


def month_after(month: date) -> date:
    """Give the first day of the next month.

    >>> month_after(date(2026, 12, 1))
    datetime.date(2027, 1, 1)
    """
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def months_between(first: date, last: date) -> list[date]:
    """Name the months from one to another by their first days."""
    found = [first.replace(day=1)]
    while (following := month_after(found[-1])) <= last:
        found.append(following)
    return found
