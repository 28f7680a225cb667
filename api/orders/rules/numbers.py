"""How orders are numbered: without a gap in each year, by the calendar of Helsinki."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

HELSINKI: Final = ZoneInfo("Europe/Helsinki")
MOST_A_YEAR: Final = 1_000_000


def local_day(moment: datetime) -> date:
    """Tell which day it is here.

    >>> from datetime import UTC
    >>> local_day(datetime(2026, 12, 31, 22, 30, tzinfo=UTC))
    datetime.date(2027, 1, 1)
    """
    return moment.astimezone(HELSINKI).date()


def order_number(year: int, place: int) -> str:
    """Write the number of a year's order.

    >>> order_number(2026, 849), order_number(2026, 12_345)
    ('T-2026-0849', 'T-2026-12345')
    """
    return f"T-{year}-{place:04}"


def ordinal(year: int, place: int) -> int:
    """Make the number by which orders are sorted, also where a year has ten thousand."""
    return year * MOST_A_YEAR + place
