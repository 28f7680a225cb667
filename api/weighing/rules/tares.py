"""When an earlier weighing of the empty combination may stand in for one of today.

A stored tare is of one truck with one trailer and one container. It grows old: fuel, snow,
mud and new equipment all weigh.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.kernel.quantities import Kilograms
from api.kernel.refusals import Conflict
from api.orders.rules.products import Direction
from api.weighing.rules.pairing import Load, NothingLoaded

LONGEST: Final = timedelta(days=90)


class NoStoredTare(Conflict):
    """No tare is stored for this truck as it stands here; weigh it empty."""


class TareExpired(Conflict):
    """The stored tare is too old; weigh the truck empty again."""


class OtherCombination(Conflict):
    """The stored tare is of another trailer or container; weigh the truck empty again."""


class TareAboveGross(Conflict):
    """The truck is lighter than its stored tare."""


@dataclass(frozen=True, slots=True)
class Combination:
    """A truck as it stands on the scale."""

    vehicle_id: UUID
    trailer_id: UUID | None = None
    container_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Tare:
    """What a combination weighed empty, and the last day that is believed."""

    kg: Kilograms
    of: Combination
    valid_until: date

    def check(self, today: date, standing: Combination) -> None:
        """Refuse a tare that may no longer be true of what stands on the scale."""
        if standing != self.of:
            raise OtherCombination
        if today > self.valid_until:
            raise TareExpired(f"It held until {self.valid_until}.")


def valid_until(weighed_on: date) -> date:
    """Tell how long a tare weighed that day is believed.

    >>> valid_until(date(2026, 11, 22))
    datetime.date(2027, 2, 20)
    """
    return weighed_on + LONGEST


def load_over(tare: Kilograms, gross: Kilograms, direction: Direction) -> Load:
    """Tell the load of a truck that is weighed once, full."""
    if gross < tare:
        raise TareAboveGross(f"It weighs {gross} kg; its tare is {tare} kg.")
    if gross == tare:
        raise NothingLoaded("The truck weighs as much as it does empty.")
    return Load(gross, tare, direction)
