"""What is left of an order, and when more was carried than was asked for."""

from decimal import Decimal
from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict

USUAL_TOLERANCE: Final = Decimal(1)
"""Percent by which a delivery may exceed its order: a bucket more or less, never a load."""


class MoreThanOrdered(Conflict):
    """The order is full."""


def remaining(ordered: Kilograms, weighed: Kilograms) -> Kilograms:
    """Give what is left to deliver; below zero, more was carried than ordered.

    >>> remaining(Kilograms(210_000), Kilograms(212_360))
    -2360
    """
    return Kilograms(ordered - weighed)


def most(ordered: Kilograms, tolerance: Decimal = USUAL_TOLERANCE) -> Kilograms:
    """Give the most that may be carried; `tolerance` in percent of what was ordered.

    >>> most(Kilograms(75_000))
    75750
    """
    return Kilograms(int(ordered * (100 + tolerance) / 100))


def is_overrun(
    ordered: Kilograms, weighed: Kilograms, tolerance: Decimal = USUAL_TOLERANCE
) -> bool:
    """Tell whether more was carried than the tolerance forgives."""
    return weighed > most(ordered, tolerance)


def check_room(
    ordered: Kilograms,
    weighed: Kilograms,
    load: Kilograms,
    tolerance: Decimal = USUAL_TOLERANCE,
) -> None:
    """Refuse a load that the order has no room for."""
    if is_overrun(ordered, Kilograms(weighed + load), tolerance):
        raise MoreThanOrdered(
            "Weigh it to another order, or make one.",
            ordered_kg=ordered,
            remaining_kg=remaining(ordered, weighed),
            most_kg=most(ordered, tolerance),
        )
