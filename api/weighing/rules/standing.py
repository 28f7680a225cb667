"""What may become of a sealed ticket: it is approved, billed, or voided, and never edited."""

from typing import Final

from api.kernel.refusals import Conflict
from api.weighing.rules.kinds import TicketState


class TicketSettled(Conflict):
    """The ticket is past that: what was billed is credited first, what is void stays void."""


APPROVABLE: Final = frozenset({TicketState.AWAITING_APPROVAL})
VOIDABLE: Final = frozenset(
    {TicketState.AWAITING_APPROVAL, TicketState.APPROVED, TicketState.NOT_BILLABLE}
)


def state_at_first(
    *, is_ordered: bool, is_manual: bool, is_verified: bool, is_exceeding: bool
) -> TicketState:
    """Tell what a new ticket waits for. What is out of the ordinary, the office looks at.

    >>> state_at_first(is_ordered=True, is_manual=False, is_verified=True, is_exceeding=False)
    <TicketState.APPROVED: 'approved'>
    """
    if not is_ordered:
        return TicketState.NOT_BILLABLE
    if is_manual or is_exceeding or not is_verified:
        return TicketState.AWAITING_APPROVAL
    return TicketState.APPROVED


def check_approvable(state: TicketState) -> None:
    if state not in APPROVABLE:
        raise TicketSettled(current=state.value)


def check_voidable(state: TicketState, *, is_drafted: bool) -> None:
    """Refuse to void what an invoice bills, be it a draft: that is undone first."""
    if state not in VOIDABLE or is_drafted:
        raise TicketSettled(current=state.value)
