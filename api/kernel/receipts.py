"""When something was received: a clock may begin with it, so it lies in no future."""

from datetime import date

from api.kernel.refusals import Invalid


class ReceivedInFuture(Invalid):
    """A request cannot have been received in the future."""


def check_received(on: date, today: date) -> None:
    """Refuse a day of receipt that is still to come.

    >>> check_received(date(2026, 1, 5), date(2026, 1, 5))
    """
    if on > today:
        raise ReceivedInFuture(pointer="/received_on")
