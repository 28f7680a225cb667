"""Makes a weigh ticket: numbers, seals and counts it, in the transaction that weighed."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from api.database.series import next_number
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.kernel.sources import Source, SourceKind
from api.orders.rules.states import OrderState
from api.transport.rules.kinds import LoadState
from api.weighing.arrivals import Arrived
from api.weighing.rules.kinds import ReadingSource, TareKind, TicketState
from api.weighing.rules.numbers import ticket_number
from api.weighing.rules.ordering import check_excess, excess
from api.weighing.rules.pairing import Load
from api.weighing.rules.range import is_verified
from api.weighing.rules.sealing import canonical, commitment, seal
from api.weighing.rules.standing import state_at_first
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_contents import Sealed, contents
from api.weighing.ticket_persons import person_of, values_of
from api.weighing.ticket_queries import last_seal
from api.weighing.ticket_tables import TicketStanding, WeighTicket
from api.weighing.walk_ins import sell_to_walk_in


@dataclass(frozen=True, slots=True)
class Weighed:
    """A load on a scale, and the readings it was told from."""

    scale: Scale
    load: Load
    second: Reading
    first: Reading
    tare_kind: TareKind
    visit_id: UUID | None
    replaces_id: UUID | None = None

    @property
    def is_manual(self) -> bool:
        return ReadingSource.MANUAL in {self.first.source, self.second.source}


async def seal_ticket(
    work: Work, truck: Arrived, weighed: Weighed, *, accepts_excess: bool
) -> WeighTicket:
    """Seal a ticket after the scale's last one, and count its load to the order."""
    over = _count(truck, weighed.load.net, accepted=accepts_excess)
    ticket = await _ticket(work, truck, weighed)
    values = await values_of(work, truck)
    salts = {name: secrets.token_hex(16) for name in values}
    sealed = Sealed(ticket, weighed.scale, truck.product, weighed.first, weighed.second)
    commitments = {name: commitment(values[name], salt) for name, salt in salts.items()}
    ticket.content = canonical(contents(sealed, commitments))
    ticket.previous_sha256 = await last_seal(work, weighed.scale.id)
    ticket.sha256 = seal(ticket.content, ticket.previous_sha256)
    standing = TicketStanding(ticket_id=ticket.id, state=_state_at_first(work, ticket, over))
    person = person_of(ticket, values, salts)
    work.cite(person, Source(SourceKind.WEIGHING, ticket.number))
    work.session.add_all([ticket, standing, person])
    await work.session.flush()
    if standing.state is TicketState.APPROVED:
        await promise(work, "draft_ticket", ticket.id)
    if truck.order is None:
        await sell_to_walk_in(work, ticket, truck.product)
    return ticket


def _count(truck: Arrived, net: Kilograms, *, accepted: bool) -> Kilograms:
    """Count a load to its order, and tell by how much it goes over."""
    if truck.line is None or truck.order is None:
        return Kilograms(0)
    over = excess(truck.line.ordered_kg, truck.line.weighed_kg, net)
    check_excess(over, net, accepted=accepted)
    truck.line.weighed_kg = Kilograms(truck.line.weighed_kg + net)
    truck.order.state = OrderState.IN_DELIVERY
    if truck.load is not None:
        truck.load.state = LoadState.DONE
    return over


async def _ticket(work: Work, truck: Arrived, weighed: Weighed) -> WeighTicket:
    today = local_day(work.now)
    series = f"tickets-{weighed.scale.code}"
    place = await next_number(work.session, series, year=today.year)
    order = truck.order
    if truck.load is not None:
        truck.load.closed_at = work.now
    return WeighTicket(
        number=ticket_number(weighed.scale.code, today.year, place),
        scale_id=weighed.scale.id,
        year=today.year,
        ordinal=place,
        visit_id=weighed.visit_id,
        customer_id=order.customer_id if order else None,
        site_id=order.site_id if order else None,
        order_id=order.id if order else None,
        order_line_id=truck.line.id if truck.line else None,
        load_id=truck.load.id if truck.load else None,
        product_id=truck.product.id,
        vehicle_id=truck.vehicle.id if truck.vehicle else None,
        trailer_id=truck.trailer.id if truck.trailer else None,
        carrier_id=truck.carrier_id,
        driver_id=truck.driver_id,
        direction=weighed.load.direction,
        first_reading_id=weighed.first.id,
        second_reading_id=weighed.second.id,
        gross_kg=weighed.load.gross,
        tare_kg=weighed.load.tare,
        net_kg=weighed.load.net,
        tare_kind=weighed.tare_kind,
        is_manual=weighed.is_manual,
        first_at=weighed.first.taken_at,
        weighed_at=work.now,
        verified_until=weighed.scale.verified_until,
        replaces_id=weighed.replaces_id,
    )


def _state_at_first(work: Work, ticket: WeighTicket, over: Kilograms) -> TicketState:
    """Say what the ticket waits for; one that is approved goes into an invoice draft."""
    return state_at_first(
        is_ordered=ticket.order_id is not None,
        is_manual=ticket.is_manual,
        is_verified=is_verified(ticket.verified_until, local_day(work.now)),
        is_exceeding=bool(over),
    )
