"""Which views are looked at, drawn by a seed: nobody knows it before, anybody draws again."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.kernel.refusals import Conflict, Forbidden

SAMPLE: Final = 20
"""Views a week."""
DAYS: Final = 7
"""Within which they are looked at."""


class AlreadyReviewed(Conflict):
    """The view has been reviewed; what was found is not changed afterwards."""


class OwnView(Forbidden):
    """Somebody else reviews what you have looked at."""


def last_week(today: date) -> date:
    """Give the Monday of the week before.

    >>> last_week(date(2026, 11, 23)), last_week(date(2026, 11, 29))
    (datetime.date(2026, 11, 16), datetime.date(2026, 11, 16))
    """
    return today - timedelta(days=today.weekday() + DAYS)


def seed_of(week_on: date, head: str) -> str:
    """Make the seed of a week out of the newest sealed head: SHA-256, in hexadecimal."""
    return hashlib.sha256(f"{week_on}:{head}".encode()).hexdigest()


def drawn(seed: str, first: int, last: int, most: int = SAMPLE) -> Sequence[int]:
    """Draw positions of the log, each once, in the order of the draw.

    >>> drawn("ab", 100, 102)
    [100, 101, 102]
    """
    span = last - first + 1
    if span <= most:
        return [*range(first, last + 1)]
    found: dict[int, None] = {}
    at = 0
    while len(found) < most:
        digest = hashlib.sha256(f"{seed}:{at}".encode()).digest()
        found[first + int.from_bytes(digest[:8]) % span] = None
        at += 1
    return [*found]


def check_reviewable(reviewer: UUID, looker: UUID, *, is_reviewed: bool) -> None:
    if is_reviewed:
        raise AlreadyReviewed
    if reviewer == looker:
        raise OwnView
