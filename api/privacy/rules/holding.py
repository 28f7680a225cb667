"""When records may be kept for a claim: it has a name, a reason, an end, and needs them."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from api.kernel.refusals import Conflict, Invalid

LONGEST: Final = timedelta(days=3 * 366)
"""Claims grow old in three years (728/2003); one that goes on is looked at again."""


class WrongHoldEnd(Invalid):
    """A hold ends after today, and within three years."""


class UnknownRecordClass(Invalid):
    """There is no such class of records."""


class HoldLifted(Conflict):
    """The hold was lifted already."""


def check_hold(
    until: date, classes: Collection[str], known: Collection[str], today: date
) -> None:
    """Refuse a hold without an end in sight, or of records that there are not."""
    if not today < until <= today + LONGEST:
        raise WrongHoldEnd(pointer="/until")
    if not {*classes} <= {*known}:
        raise UnknownRecordClass(pointer="/record_classes")


def hold_number(year: int, place: int) -> str:
    """Write the number of a year's hold.

    >>> hold_number(2026, 3)
    'S-2026-0003'
    """
    return f"S-{year}-{place:04}"
