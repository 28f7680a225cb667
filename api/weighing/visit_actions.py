"""What can be done about trucks on site: weigh in, weigh out, send away."""

from uuid import UUID

from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import Conflict
from api.orders.tables import Product
from api.transport.rules.kinds import LoadState
from api.transport.tables import Load
from api.weighing.arrivals import Arrived, arrived, arrived_before, ordered
from api.weighing.queries import expired_visits, open_visit
from api.weighing.readings import Indicators, take_reading
from api.weighing.rules.kinds import TareKind, VisitState
from api.weighing.rules.pairing import (
    LONGEST_VISIT,
    NoFirstWeighing,
    check_open,
    load_of_visit,
)
from api.weighing.tables import Visit
from api.weighing.ticket_tables import WeighTicket
from api.weighing.ticketing import Weighed, seal_ticket
from api.weighing.visit_schemas import Arrival, Closing, Rejection, VisitChanges


class AlreadyOnSite(Conflict):
    """The vehicle was weighed in and has not left."""


async def weigh_in(work: Work, said: Arrival, indicators: Indicators) -> Visit:
    """Weigh a truck for the first time. A vehicle is on site once."""
    truck = await arrived(work, said)
    await check_not_here(work, truck)
    scale, reading = await take_reading(work, said, indicators)
    today = local_day(work.now)
    place = await next_number(work.session, "visits", year=int(f"{today:%Y%m%d}"))
    visit = Visit(
        queue_number=place,
        scale_id=scale.id,
        vehicle_id=truck.vehicle and truck.vehicle.id,
        trailer_id=truck.trailer and truck.trailer.id,
        carrier_id=truck.carrier_id,
        driver_id=truck.driver_id,
        load_id=truck.load and truck.load.id,
        order_line_id=truck.line and truck.line.id,
        product_id=truck.product.id,
        direction=truck.product.direction,
        first_reading_id=reading.id,
        first_kg=reading.gross_kg,
        opened_at=work.now,
        state=VisitState.OPEN,
    )
    if truck.load is not None:
        truck.load.state = LoadState.ON_SITE
    work.session.add(visit)
    await work.session.flush()
    return visit


async def weigh_out(
    work: Work, visit_id: UUID, said: Closing, indicators: Indicators
) -> WeighTicket:
    """Weigh a truck for the second time, and seal its ticket in the same commit."""
    visit = await _still_here(work, visit_id)
    check_open(visit.opened_at, work.now)
    truck, first = await arrived_before(work, visit)
    scale, second = await take_reading(work, said, indicators)
    load = load_of_visit(visit.direction, first.gross_kg, second.gross_kg)
    visit.state, visit.closed_at = VisitState.CLOSED, work.now
    weighed = Weighed(scale, load, second, first, TareKind.WEIGHED, visit.id)
    return await seal_ticket(work, truck, weighed, accepts_excess=said.accepts_excess)


async def send_away(work: Work, visit_id: UUID, said: Rejection) -> None:
    """Let a truck leave without a ticket, and say why."""
    visit = await _still_here(work, visit_id)
    visit.state, visit.closed_at = VisitState.REJECTED, work.now
    visit.rejected_because = said.because
    await free_load(work, visit)


async def change_visit(work: Work, visit_id: UUID, said: VisitChanges) -> None:
    """Have a truck that was weighed in come for another line."""
    visit = await _still_here(work, visit_id)
    line, _ = await ordered(work, said.order_line_id, "/order_line_id")
    await free_load(work, visit)
    if line is not None:
        product = await work.session.get_one(Product, line.product_id)
        visit.order_line_id, visit.load_id = line.id, None
        visit.product_id, visit.direction = product.id, product.direction


async def expire_visits(work: Work) -> int:
    """Part yesterday's trucks from today's: an old first weighing is paired no more."""
    left = await expired_visits(work.session, work.now - LONGEST_VISIT)
    for visit in left:
        visit.state, visit.closed_at = VisitState.EXPIRED, work.now
        await free_load(work, visit)
    return len(left)


async def free_load(work: Work, visit: Visit) -> None:
    """Have a planned load wait for its truck again."""
    load = await work.session.get(Load, visit.load_id) if visit.load_id else None
    if load is not None:
        load.state = LoadState.PLANNED


async def check_not_here(work: Work, truck: Arrived) -> None:
    if truck.vehicle and await open_visit(work.session, truck.vehicle.id):
        raise AlreadyOnSite(pointer="/plate")


async def _still_here(work: Work, visit_id: UUID) -> Visit:
    visit = await held(work, Visit, visit_id)
    if visit.closed_at is not None:
        raise NoFirstWeighing
    return visit
