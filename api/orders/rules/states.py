"""How an order moves from draft to closed, and what may still be changed on the way.

An order only moves forward: a confirmation was sent, a load was weighed, an invoice left, and
none of these can be unsaid. What comes too late for an order is a new order. It can be called
off until the first load.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict


class OrderState(StrEnum):
    """How far an order has come."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    IN_DELIVERY = "in_delivery"
    DELIVERED = "delivered"
    INVOICED = "invoiced"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class TransitionRefused(Conflict):
    """The order cannot go there from where it is."""


class OrderNotEditable(Conflict):
    """The order has come too far for that change."""


_NEXT: Final = {
    OrderState.DRAFT: (OrderState.CONFIRMED, OrderState.CANCELLED),
    OrderState.CONFIRMED: (OrderState.IN_DELIVERY, OrderState.CANCELLED),
    OrderState.IN_DELIVERY: (OrderState.DELIVERED,),
    OrderState.DELIVERED: (OrderState.INVOICED,),
    OrderState.INVOICED: (OrderState.CLOSED,),
    OrderState.CLOSED: (),
    OrderState.CANCELLED: (),
}

_EDITABLE: Final = {
    OrderState.DRAFT: frozenset(
        {"customer_id", "site_id", "deliver_on", "reference", "note", "lines"}
    ),
    OrderState.CONFIRMED: frozenset({"deliver_on", "reference", "note", "lines"}),
    OrderState.IN_DELIVERY: frozenset({"deliver_on", "reference", "note"}),
    OrderState.DELIVERED: frozenset({"reference", "note"}),
    OrderState.INVOICED: frozenset({"note"}),
    OrderState.CLOSED: frozenset[str](),
    OrderState.CANCELLED: frozenset[str](),
}
"""A confirmed order's price was promised for its site; its reference goes on the invoice."""


def allowed_transitions(current: OrderState) -> tuple[OrderState, ...]:
    """Give where an order may go from a state, the usual way first."""
    return _NEXT[current]


def move(current: OrderState, to: OrderState, blocking: Sequence[str] = ()) -> OrderState:
    """Give the new state, unless it does not follow or something is in the way.

    >>> move(OrderState.DRAFT, OrderState.CONFIRMED).value
    'confirmed'
    """
    allowed = allowed_transitions(current)
    if to not in allowed or blocking:
        raise TransitionRefused(
            "Something has to be done first."
            if to in allowed
            else "Choose one of those allowed.",
            current=current.value,
            allowed_transitions=[state.value for state in allowed],
            blocking=list(blocking),
        )
    return to


def blocked_by(to: OrderState, lines: int, weighed: Kilograms) -> list[str]:
    """Tell what about an order is in the way: `no-lines`, `already-weighed`."""
    if to is OrderState.CANCELLED:
        return ["already-weighed"] if weighed else []
    return [] if lines else ["no-lines"]


def editable(current: OrderState) -> frozenset[str]:
    """Name the fields that may be changed in a state."""
    return _EDITABLE[current]


def check_editable(current: OrderState, fields: Iterable[str]) -> None:
    """Refuse a change of what is settled by now."""
    settled = sorted(set(fields) - editable(current))
    if settled:
        raise OrderNotEditable(
            "Leave these as they are, or make a new order.",
            current=current.value,
            fields=settled,
            editable=sorted(editable(current)),
        )


def is_final(state: OrderState) -> bool:
    """Tell whether an order is over, so that its retention runs."""
    return not _NEXT[state]
