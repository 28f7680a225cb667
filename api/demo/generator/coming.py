"""One truck that comes for one load, and the rows about it before there is a ticket."""

from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from api.demo.generator.carried import CarriedLine, CarriedOrder
from api.demo.generator.fleet import Truck
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.scales import Weighbridge
from api.demo.generator.sealing import Read, Weighed
from api.kernel.access import REGISTER
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.transport.rules.kinds import LoadState
from api.transport.rules.numbers import load_number
from api.weighing.rules.kinds import ReadingSource, TareKind, VisitState
from api.weighing.rules.numbers import alibi_id, ticket_number

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


def load_row(of: Coming, key: str, number: int) -> tuple[Any, ...]:
    """Plan the load that is carried, under the year's next number."""
    truck, day = of.truck, of.at.date()
    ordered = (load_number(day.year, number), of.order.id, of.line.id)
    crew = (truck.vehicle_id, truck.trailer_id, truck.carrier_id, truck.driver_id)
    return (key, 2, *ordered, *crew, LoadState.DONE, day, of.net, of.at)


def visit_row(of: Coming, ticket: Weighed, queue_number: int, first: Read) -> tuple[Any, ...]:
    """Write down the visit that the ticket closed."""
    truck, line = of.truck, of.line
    crew = (truck.vehicle_id, truck.trailer_id, truck.driver_id, truck.carrier_id)
    told = (ticket.load_id, line.id, line.product.id, line.product.direction)
    came = (first.id, first.gross_kg, first.taken_at, VisitState.CLOSED, of.at)
    return (ticket.visit_id, 2, queue_number, of.scale.id, *crew, *told, *came)


def ticket_of(of: Coming, ids: Ids, load_id: str | None, read: tuple[Read, Read]) -> Weighed:
    """Make the ticket of a load, under the next number of its scale and year."""
    (first, second), (order, line, truck) = read, (of.order, of.line, of.truck)
    year, scale = of.at.year, of.scale
    ordinal = scale.next_ticket(year)
    return Weighed(
        id=ids.one(Single.TICKET, of.place),
        number=ticket_number(scale.code, year, ordinal),
        scale_id=scale.id,
        year=year,
        ordinal=ordinal,
        visit_id=ids.one(Single.VISIT, of.place),
        customer_id=order.buyer.id,
        site_id=of.site_id,
        order_id=order.id,
        order_line_id=line.id,
        load_id=load_id,
        product_id=line.product.id,
        vehicle_id=truck.vehicle_id,
        trailer_id=truck.trailer_id,
        carrier_id=truck.carrier_id,
        driver_id=truck.driver_id,
        direction=line.product.direction,
        first_reading_id=first.id,
        second_reading_id=second.id,
        gross_kg=of.gross,
        tare_kg=Kilograms(truck.tare_kg),
        net_kg=of.net,
        tare_kind=TareKind.WEIGHED,
        is_manual=False,
        first_at=first.taken_at,
        weighed_at=of.at,
        verified_until=scale.verified_until,
        replaces_id=None,
    )
