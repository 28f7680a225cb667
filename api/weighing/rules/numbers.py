"""How weigh tickets and readings are numbered."""


def ticket_number(scale: str, year: int, place: int) -> str:
    """Write the number of a ticket: one series for each scale and year, without a gap.

    >>> ticket_number("V1", 2026, 4270)
    'V1-26-004270'
    """
    return f"{scale}-{year % 100:02}-{place:06}"


def alibi_id(place: int) -> str:
    """Write the id of a reading in our own alibi memory.

    >>> alibi_id(81)
    '00000081'
    """
    return f"{place:08}"
