"""How a weighbridge turns two readings into a load. Numbers in, numbers out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict
from api.orders.rules.products import Direction

LONGEST_VISIT: Final = timedelta(hours=12)
"""After this a first weighing waits for a person: yesterday's truck is not today's."""


class NothingLoaded(Conflict):
    """The truck left as heavy as it came."""


class DirectionReversed(Conflict):
    """The truck was weighed the other way round than its visit says."""


class NoFirstWeighing(Conflict):
    """The truck has no first weighing to close."""


class VisitExpired(Conflict):
    """The first weighing is too old to be paired; weigh the truck in again."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a truck brought or took; all masses in kilograms."""

    gross: Kilograms
    tare: Kilograms
    direction: Direction

    @property
    def net(self) -> Kilograms:
        return Kilograms(self.gross - self.tare)


def load_between(first: Kilograms, second: Kilograms) -> Load:
    """Tell the load from the two readings of one visit.

    A truck that collects comes light and leaves heavy; one that delivers, the other way
    round. Either way the heavier reading is gross and the lighter is tare.

    >>> load_between(Kilograms(16_020), Kilograms(42_360)).net
    26340
    """
    if first == second:
        raise NothingLoaded("Both weighings of this visit read the same.")
    direction = Direction.OUT if first < second else Direction.IN
    return Load(max(first, second), min(first, second), direction)


def load_of_visit(planned: Direction, first: Kilograms, second: Kilograms) -> Load:
    """Tell a visit's load, and refuse one that went the other way than was planned."""
    load = load_between(first, second)
    if load.direction is not planned:
        raise DirectionReversed(
            "It left heavier than it came."
            if planned is Direction.IN
            else "It left lighter than it came."
        )
    return load


def has_expired(opened_at: datetime, now: datetime) -> bool:
    """Tell whether a first weighing is too old for a second to follow it."""
    return now - opened_at > LONGEST_VISIT


def check_open(opened_at: datetime, now: datetime) -> None:
    """Refuse to pair with a first weighing of another day."""
    if has_expired(opened_at, now):
        raise VisitExpired
