"""One truck that comes for one load, and what the scale reads of it."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from api.demo.generator.carried_rows import CarriedLine, CarriedOrder
from api.demo.generator.fleet import Truck
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.scales import Weighbridge
from api.demo.generator.ticket_rows import Read
from api.kernel.access import REGISTER
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.weighing.rules.kinds import ReadingSource
from api.weighing.rules.numbers import alibi_id

ON_SITE: Final = timedelta(minutes=14)
STAFF: Final = str(REGISTER.id)


class Coming(NamedTuple):
    """What comes, when it leaves, for which line, with how much."""

    place: int
    at: datetime
    scale: Weighbridge
    truck: Truck
    order: CarriedOrder
    line: CarriedLine
    net: Kilograms

    @property
    def gross(self) -> Kilograms:
        return Kilograms(self.truck.tare_kg + self.net)

    @property
    def site_id(self) -> str | None:
        return self.order.site.id if self.order.site else None


def readings(of: Coming, ids: Ids) -> tuple[Read, Read]:
    """Read the scale twice: empty and full, or full and empty."""
    masses = [Kilograms(of.truck.tare_kg), of.gross]
    if of.line.product.direction is Direction.IN:
        masses.reverse()
    came = (Single.FIRST_READING, masses[0], of.at - ON_SITE)
    left = (Single.SECOND_READING, masses[1], of.at)
    first, second = (
        Read(
            ids.one(single, of.place),
            of.scale.id,
            alibi_id(of.scale.next_reading()),
            kg,
            moment,
            STAFF,
            ReadingSource.INDICATOR,
        )
        for single, kg, moment in (came, left)
    )
    return first, second
