"""An order that loads are weighed of, and the order its loads come in."""

from typing import NamedTuple

from api.demo.generator.buyers import Buyer, Place
from api.demo.generator.catalogue import Offered
from api.kernel.quantities import Kilograms
from api.orders.rules.states import OrderState


class CarriedLine(NamedTuple):
    """A line of an order, and the net masses of its loads."""

    id: str
    product: Offered
    nets: list[Kilograms]


class CarriedOrder(NamedTuple):
    """An order that loads are carried of, how many days ago, and in which part of that day."""

    id: str
    number: str
    state: OrderState
    buyer: Buyer
    site: Place | None
    ago: int
    hours: tuple[float, float]
    lines: list[CarriedLine]


def in_turns(lines: list[CarriedLine]) -> list[tuple[CarriedLine, Kilograms]]:
    """Put the loads of lines in the order they are carried: one of each line in turn."""
    longest = max((len(line.nets) for line in lines), default=0)
    return [
        (line, line.nets[turn])
        for turn in range(longest)
        for line in lines
        if turn < len(line.nets)
    ]
