"""How a request goes from being received to being closed, and who may take it further."""

from datetime import date
from typing import ClassVar, Final

from api.kernel.receipts import check_received
from api.kernel.refusals import Conflict, Invalid, TooMany
from api.law.holidays import due_within_months
from api.privacy.rules.kinds import RequestState


class NobodyNamed(Invalid):
    """Name whoever asks, or choose them from the register."""


class NothingAskedFor(Invalid):
    """Say what the request asks: one item, at least."""


class NotANaturalPerson(Conflict):
    """Only natural persons and sole traders have these rights; companies have contacts."""


class NotAnErasure(Conflict):
    """Only a request for erasure has a plan."""


class IdentityUnknown(Conflict):
    """Note first how the person was identified."""


class AlreadyApproved(Conflict):
    """The request has come too far for this."""


class NotPlanned(Conflict):
    """There is no plan that waits for approval."""


class NotApproved(Conflict):
    """Another person approves the plan first."""


class TooManyCodes(TooMany):
    """Too many wrong codes came from this address. Wait a while, and try again."""

    headers: ClassVar[dict[str, str]] = {"Retry-After": "900"}


class PlanMoved(Conflict):
    """The data have changed since the plan was made; make it anew."""


IDENTIFIABLE: Final = frozenset({RequestState.RECEIVED, RequestState.IDENTIFIED})
PLANNABLE: Final = frozenset(
    {RequestState.IDENTIFIED, RequestState.PLANNED, RequestState.APPROVED}
)


def request_number(year: int, place: int) -> str:
    """Write the number of a year's request.

    >>> request_number(2026, 31)
    'P-2026-0031'
    """
    return f"P-{year}-{place:04}"


def place_in(number: str) -> tuple[int, int]:
    """Read the year and the place out of a request's number.

    >>> place_in("P-2026-0031")
    (2026, 31)
    """
    _, year, place = number.split("-")
    return int(year), int(place)


def due_on(received_on: date, today: date) -> date:
    """Give the last day to answer: the clock starts on receipt, by whatever channel.

    >>> due_on(date(2027, 1, 31), date(2027, 2, 1))
    datetime.date(2027, 3, 1)
    """
    check_received(received_on, today)
    return due_within_months(received_on)


def check_identifiable(state: RequestState) -> None:
    if state not in IDENTIFIABLE:
        raise AlreadyApproved("Who asks was settled before the plan was made.")


def check_plannable(state: RequestState, *, erases: bool) -> None:
    """Refuse a plan for another right, for a stranger, or once it is being carried out."""
    if not erases:
        raise NotAnErasure
    if state is RequestState.RECEIVED:
        raise IdentityUnknown
    if state not in PLANNABLE:
        raise AlreadyApproved("The plan is being carried out.")
