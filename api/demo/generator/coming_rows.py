"""The rows about one truck that came: its load, its visit, its ticket."""

from typing import Any

from api.demo.generator.coming import Coming
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.ticket_rows import Read, Weighed
from api.kernel.quantities import Kilograms
from api.transport.rules.kinds import LoadState
from api.transport.rules.numbers import load_number
from api.weighing.rules.kinds import TareKind, VisitState
from api.weighing.rules.numbers import ticket_number


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
