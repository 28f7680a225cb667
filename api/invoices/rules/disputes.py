"""When an invoice may be disputed, and how that ends."""

from datetime import date
from enum import StrEnum

from api.kernel.refusals import Conflict, Invalid


class DisputeOutcome(StrEnum):
    """How a dispute ended: a credit note that it asks for is made by itself."""

    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class WrongDisputeDay(Invalid):
    """An invoice is disputed after it was sent, and not in the future."""


class DisputeStands(Conflict):
    """The invoice is disputed already."""


class DisputeEnded(Conflict):
    """The dispute has ended."""


def check_day(disputed_on: date, invoice_on: date | None, today: date) -> None:
    """Refuse a day on which nobody could have disputed it.

    >>> day = date(2026, 3, 4)
    >>> check_day(day, day, day)
    """
    if disputed_on > today or (invoice_on is not None and disputed_on < invoice_on):
        raise WrongDisputeDay(pointer="/disputed_on")
