"""How threads are numbered, and which numbers of ours a subject names."""

import re
from typing import Final

_THREAD: Final = re.compile(r"\bV-\d{4}-\d{4,7}\b", re.ASCII)
_ORDER: Final = re.compile(r"\bT-\d{4}-\d{4,7}\b", re.ASCII)


def thread_number(year: int, place: int) -> str:
    """Write the number of a year's thread.

    >>> thread_number(2026, 12)
    'V-2026-0012'
    """
    return f"V-{year}-{place:04}"


def thread_named(subject: str) -> str | None:
    """Find the thread that a subject names.

    >>> thread_named("Re: Hinta [V-2026-0012]"), thread_named("Hinta")
    ('V-2026-0012', None)
    """
    found = _THREAD.search(subject)
    return found and found.group()


def order_named(subject: str) -> str | None:
    """Find the order that a subject names.

    >>> order_named("Tilaus T-2026-0849")
    'T-2026-0849'
    """
    found = _ORDER.search(subject)
    return found and found.group()
