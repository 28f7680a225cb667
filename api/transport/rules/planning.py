"""What a load may be planned for, and what may carry it."""

from datetime import date
from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict, Invalid
from api.orders.rules.quantities import MoreThanOrdered, check_room, most, remaining
from api.orders.rules.states import OrderState
from api.transport.rules.kinds import VehicleKind

OPEN: Final = frozenset({OrderState.CONFIRMED, OrderState.IN_DELIVERY})
TRAILERS: Final = frozenset({VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER})


class OrderNotOpen(Conflict):
    """The order takes no loads: it is not confirmed yet, or it is over."""


class NotATrailer(Invalid):
    """That vehicle is no trailer."""


class TrailerAlone(Invalid):
    """A trailer is pulled by something else."""


class CarrierEnded(Conflict):
    """The carrier does not drive for anybody any more."""


class DriverEnded(Conflict):
    """The driver does not drive any more."""


class VehicleOnSite(Conflict):
    """The vehicle is on the site with another load."""


def check_open(state: OrderState) -> None:
    """Refuse a load for an order that nothing is delivered of now."""
    if state not in OPEN:
        raise OrderNotOpen(pointer="/order_line_id", state=state.value)


def check_vehicles(pulling: VehicleKind | None, pulled: VehicleKind | None) -> None:
    """Refuse a trailer that pulls, and a truck that is pulled."""
    if pulling in TRAILERS:
        raise TrailerAlone(pointer="/vehicle_id")
    if pulled is not None and pulled not in TRAILERS:
        raise NotATrailer(pointer="/trailer_id")


def check_carrier(ended_on: date | None, on: date) -> None:
    """Refuse a carrier whose last day was before the load's; the last day belongs to it."""
    if ended_on is not None and ended_on < on:
        raise CarrierEnded(pointer="/carrier_id", ended_on=ended_on.isoformat())


def check_driver(ended_on: date | None, on: date) -> None:
    """Refuse a driver whose last day was before the load's."""
    if ended_on is not None and ended_on < on:
        raise DriverEnded(pointer="/driver_id", ended_on=ended_on.isoformat())


def check_plan(
    ordered: Kilograms | None,
    weighed: Kilograms,
    planned: Kilograms,
    load: Kilograms | None,
) -> None:
    """Refuse a load that a line has no room for beside what is weighed and planned already.

    What is not ordered by mass has room; what says no mass needs any room at all.
    """
    if ordered is None:
        return
    taken = Kilograms(weighed + planned)
    if load is not None:
        check_room(ordered, taken, load)
    elif taken >= ordered:
        raise MoreThanOrdered(
            "Weigh it to another order, or make one.",
            ordered_kg=ordered,
            remaining_kg=remaining(ordered, taken),
            most_kg=most(ordered),
        )
