"""How loads are numbered: without a gap in each year."""


def load_number(year: int, place: int) -> str:
    """Write the number of a year's load.

    >>> load_number(2026, 123)
    'K-2026-000123'
    """
    return f"K-{year}-{place:06}"
