"""The rows about one truck that came: its load, its visit, its readings, its ticket."""

from typing import Any, Final

from api.demo.generator.catalogue import Offered
from api.demo.generator.coming import Coming
from api.demo.generator.numbers import Single, joined
from api.demo.generator.scales import Weighbridge
from api.demo.generator.ticket_rows import Read, Weighed
from api.kernel.access import REGISTER
from api.transport.rules.kinds import LoadState
from api.weighing.rules.kinds import ReadingSource, TareKind, VisitState

STAFF: Final = str(REGISTER.id)


def load_row(of: Coming) -> tuple[Any, ...]:
    """Plan the load that is carried."""
    ordered = (of.load_number, of.order_id, of.line_id)
    crew = (of.vehicle_id, of.trailer_id, of.carrier_id, of.driver_id)
    done = (LoadState.DONE, of.day, of.net_kg, of.left)
    return (joined(Single.LOAD, of), 2, *ordered, *crew, *done)


def readings(of: Coming, scale: Weighbridge) -> tuple[Read, Read]:
    """Read the scale twice."""
    key, second = joined(Single.FIRST_READING, of), joined(Single.SECOND_READING, of)
    by = (STAFF, ReadingSource.INDICATOR)
    return (
        Read(key, scale.id, of.first_alibi_id, of.first_kg, of.came, *by),
        Read(second, scale.id, of.second_alibi_id, of.second_kg, of.left, *by),
    )


def visit_row(of: Coming, ticket: Weighed) -> tuple[Any, ...]:
    """Write down the visit that the ticket closed."""
    crew = (of.vehicle_id, of.trailer_id, of.driver_id, of.carrier_id)
    told = (ticket.load_id, of.line_id, ticket.product_id, ticket.direction)
    came = (ticket.first_reading_id, of.first_kg, of.came, VisitState.CLOSED, of.left)
    return (ticket.visit_id, 2, of.queue_number, ticket.scale_id, *crew, *told, *came)


def person_row(of: Coming, ticket: Weighed) -> tuple[Any, ...]:
    """Keep the personal values beside the ticket."""
    whose = (of.customer_name, of.customer_salt, of.site_code, of.site_salt)
    truck = (of.plate, of.plate_salt, of.trailer_plate, of.trailer_salt)
    driver = (of.driver_name, of.driver_salt)
    return (joined(Single.TICKET_PERSON, of), ticket.id, *whose, *truck, *driver)


def ticket_of(of: Coming, scale: Weighbridge, product: Offered) -> Weighed:
    return Weighed(
        id=joined(Single.TICKET, of),
        number=of.number,
        scale_id=scale.id,
        year=of.year,
        ordinal=of.ordinal,
        visit_id=joined(Single.VISIT, of),
        customer_id=of.customer_id,
        site_id=of.site_id,
        order_id=of.order_id,
        order_line_id=of.line_id,
        load_id=joined(Single.LOAD, of) if of.load_number else None,
        product_id=product.id,
        vehicle_id=of.vehicle_id,
        trailer_id=of.trailer_id,
        carrier_id=of.carrier_id,
        driver_id=of.driver_id,
        direction=product.direction,
        first_reading_id=joined(Single.FIRST_READING, of),
        second_reading_id=joined(Single.SECOND_READING, of),
        gross_kg=of.gross_kg,
        tare_kg=of.tare_kg,
        net_kg=of.net_kg,
        tare_kind=TareKind.WEIGHED,
        is_manual=False,
        first_at=of.came,
        weighed_at=of.left,
        verified_until=scale.verified_until,
        replaces_id=None,
    )
