"""Working days of Finland, and how a time limit that ends on a free day moves.

Christmas Eve and Midsummer Eve are no public holidays, but a time limit does not end on them
(150/1930, section 5). Regulation 1182/71 rolls a month's end on a free day forward likewise.
"""

from datetime import date, timedelta
from functools import cache
from typing import Final

from api.law.periods import months_after

_SATURDAY: Final = 5


def is_holiday(day: date) -> bool:
    """Tell Finnish public holidays and the two eves; plain Sundays are none."""
    return day in _holidays_of(day.year)


def is_working_day(day: date) -> bool:
    """Tell whether offices and banks are open."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def working_day_from(day: date) -> date:
    """Give the day itself, or the next working day where it is none.

    >>> working_day_from(date(2026, 12, 24))
    datetime.date(2026, 12, 28)
    """
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def next_working_day(day: date) -> date:
    """Give the first working day after a day."""
    return working_day_from(day + timedelta(days=1))


def one_month_after(day: date) -> date:
    """Give the same day next month, where there is one, else that month's last."""
    return months_after(day, 1)


def due_within_months(received: date, months: int = 1) -> date:
    """Give the last day to answer what was received on a day: GDPR, Article 12(3).

    >>> due_within_months(date(2027, 1, 31))  # 28 February 2027 is a Sunday
    datetime.date(2027, 3, 1)
    """
    return working_day_from(months_after(received, months))


@cache
def _holidays_of(year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("FI", years=year))
