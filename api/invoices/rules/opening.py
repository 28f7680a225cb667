"""Invoices that the former program sent: still owed, and numbered otherwise than ours."""

import re
from collections.abc import Iterator
from typing import Final

from api.kernel.refusals import Invalid

_LIKE_OURS: Final = re.compile(r"(20\d\d)(\d{4}|[1-9]\d{5}|[1-9]\d{4})")


class NothingOpen(Invalid):
    """Of an invoice that is brought in something is still owed, and not more than its sum."""


def check_open(open_cents: int, total_cents: int) -> None:
    """Refuse what is settled, is owed back, or is more than was ever asked for."""
    if not 0 < open_cents <= total_cents:
        raise NothingOpen(pointer="/open")


def places_taken(number: str, reference: str | None) -> Iterator[tuple[int, int]]:
    """Give the years and places of our own series that would have this number or reference.

    >>> list(places_taken("20260117", "55012")), list(places_taken("A-17", "202601171"))
    ([(2026, 117)], [(2026, 117)])
    """
    for text in (number, (reference or "")[:-1]):
        if found := _LIKE_OURS.fullmatch(text):
            yield int(found[1]), int(found[2])
