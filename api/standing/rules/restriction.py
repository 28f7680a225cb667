"""What it means that a party is restricted: nothing about it is written, until a day."""

from collections.abc import Collection
from datetime import date

from api.kernel.refusals import Restricted


def check_unrestricted(days: Collection[date | None]) -> None:
    """Refuse if any restriction is in force; tell the last day where all days are known."""
    if days:
        known = [day for day in days if day is not None]
        until = max(known).isoformat() if len(known) == len(days) else None
        raise Restricted("The data wait for their erasure.", until=until)
