"""What can be done about a sealed ticket: approve it, or void it and seal another."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.quantities import Kilograms
from api.kernel.refusals import NotFound
from api.orders.tables import OrderLine, Product
from api.transport.tables import Vehicle
from api.weighing.arrivals import Arrived, ordered
from api.weighing.rules.kinds import TicketState
from api.weighing.rules.pairing import Load
from api.weighing.rules.standing import check_approvable, check_voidable
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_queries import standing_of
from api.weighing.ticket_schemas import Voiding
from api.weighing.ticket_tables import TicketStanding, WeighTicket
from api.weighing.ticketing import Weighed, seal_ticket


async def approve(work: Work, ticket_id: UUID) -> None:
    """Let a ticket that was out of the ordinary be invoiced."""
    standing = await held_standing(work, ticket_id)
    check_approvable(standing.state)
    standing.state = TicketState.APPROVED
    standing.approved_at, standing.approved_by = work.now, work.caller.id
    await promise(work, "draft_ticket", ticket_id)


async def void(work: Work, ticket_id: UUID, said: Voiding) -> UUID:
    """Void a ticket, which keeps its number. Give the ticket that stands in for it, or it."""
    standing = await held_standing(work, ticket_id)
    check_voidable(standing.state, is_drafted=standing.invoice_id is not None)
    ticket = await work.session.get_one(WeighTicket, ticket_id)
    standing.state, standing.void_because = TicketState.VOID, said.because
    standing.voided_at, standing.voided_by = work.now, work.caller.id
    if ticket.order_line_id is not None:
        line = await work.session.get_one(OrderLine, ticket.order_line_id, with_for_update=True)
        line.weighed_kg = Kilograms(line.weighed_kg - ticket.net_kg)
    await work.session.flush()
    if said.order_line_id is None:
        return ticket_id
    return (await _replacement(work, ticket, said.order_line_id)).id


async def held_standing(work: Work, ticket_id: UUID) -> TicketStanding:
    """Hold what a ticket waits for, at the version the caller has seen."""
    found = await standing_of(work.session, ticket_id)
    if found is None:
        raise NotFound("There is no such record.")
    return await held(work, TicketStanding, found)


async def _replacement(work: Work, ticket: WeighTicket, line_id: UUID) -> WeighTicket:
    """Seal the same readings for another line. Nothing is weighed again."""
    line, order = await ordered(work, line_id, "/order_line_id")
    session = work.session
    product_id = line.product_id if line else ticket.product_id
    truck = Arrived(
        await session.get_one(Product, product_id),
        await session.get(Vehicle, ticket.vehicle_id) if ticket.vehicle_id else None,
        await session.get(Vehicle, ticket.trailer_id) if ticket.trailer_id else None,
        ticket.carrier_id,
        ticket.driver_id,
        None,
        line,
        order,
    )
    weighed = Weighed(
        await session.get_one(Scale, ticket.scale_id),
        Load(ticket.gross_kg, ticket.tare_kg, ticket.direction),
        await session.get_one(Reading, ticket.second_reading_id),
        await session.get_one(Reading, ticket.first_reading_id),
        ticket.tare_kind,
        visit_id=None,
        replaces_id=ticket.id,
    )
    return await seal_ticket(work, truck, weighed, accepts_excess=True)
