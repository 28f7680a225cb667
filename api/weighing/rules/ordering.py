"""Whether a load still belongs to an order."""

from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict
from api.orders.rules.states import OrderState

DELIVERING: Final = frozenset({OrderState.CONFIRMED, OrderState.IN_DELIVERY})


class OrderNotDelivering(Conflict):
    """The order is not confirmed, or is over; nothing can be weighed for it."""


class OrderExceeded(Conflict):
    """The load is more than is left of the order."""


def check_delivering(state: OrderState) -> None:
    if state not in DELIVERING:
        raise OrderNotDelivering(current=state.value)


def excess(ordered: Kilograms | None, weighed: Kilograms, net: Kilograms) -> Kilograms:
    """Give by how much a load goes over what is ordered, zero where it does not.

    >>> excess(Kilograms(150_000), Kilograms(130_000), Kilograms(26_340))
    6340
    """
    return Kilograms(max(0, weighed + net - ordered) if ordered is not None else 0)


def check_excess(over: Kilograms, net: Kilograms, *, accepted: bool) -> None:
    """Refuse a load that is too much, unless the weigh-master lets the office decide."""
    if over and not accepted:
        raise OrderExceeded(over_kg=over, remaining_kg=net - over)
