"""How orders are numbered: without a gap in each year, by the calendar of Helsinki."""

from typing import Final

MOST_A_YEAR: Final = 1_000_000


def order_number(year: int, place: int) -> str:
    """Write the number of a year's order.

    >>> order_number(2026, 849), order_number(2026, 12_345)
    ('T-2026-0849', 'T-2026-12345')
    """
    return f"T-{year}-{place:04}"


def ordinal(year: int, place: int) -> int:
    """Make the number by which orders are sorted, also where a year has ten thousand."""
    return year * MOST_A_YEAR + place
