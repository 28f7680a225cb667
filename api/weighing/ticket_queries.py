"""What can be looked up about weigh tickets, and what of it each caller may see."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Party
from api.database.membership import among
from api.database.work import Work
from api.orders.tables import Order, Product
from api.transport.tables import Carrier, Load
from api.views.shown import Shown
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_schemas import TicketRow, TicketView
from api.weighing.ticket_tables import TicketPerson, TicketStanding, WalkInSale, WeighTicket

tickets = WeighTicket.__table__
persons = TicketPerson.__table__
standings = TicketStanding.__table__
sales = WalkInSale.__table__
scales = Scale.__table__
orders = Order.__table__
loads = Load.__table__
products = Product.__table__
carriers = Carrier.__table__
carrier_parties = Party.__table__.alias("carrier_party")
first = Reading.__table__.alias("first_reading")
second = Reading.__table__.alias("second_reading")
later = tickets.alias("later")

_LISTED = (
    tickets.join(standings, standings.c.ticket_id == tickets.c.id)
    .join(persons, persons.c.ticket_id == tickets.c.id)
    .join(products, products.c.id == tickets.c.product_id)
    .outerjoin(orders, orders.c.id == tickets.c.order_id)
)
_WHOLE = (
    _LISTED.join(scales, scales.c.id == tickets.c.scale_id)
    .join(second, second.c.id == tickets.c.second_reading_id)
    .join(first, first.c.id == tickets.c.first_reading_id)
    .outerjoin(loads, loads.c.id == tickets.c.load_id)
    .outerjoin(carriers, carriers.c.id == tickets.c.carrier_id)
    .outerjoin(carrier_parties, carrier_parties.c.id == carriers.c.party_id)
    .outerjoin(sales, sales.c.ticket_id == tickets.c.id)
)
_ROW: Final[dict[str, Any]] = {
    "state": standings.c.state,
    "plate": persons.c.plate,
    "customer_name": persons.c.customer_name,
    "site_code": persons.c.site_code,
    "order_number": orders.c.number,
    "product_name": products.c.name,
    "material": products.c.material,
}


def _equal(name: str) -> ColumnElement[bool]:
    return tickets.c[name] == bindparam(name, type_=tickets.c[name].type)


TICKET_ROWS: Final = Shown(
    WeighTicket,
    TicketRow,
    source=_LISTED,
    late=True,
    keys={"state": standings.c.ticket_id},
    wide=frozenset({"customer_ids"}),
    fields=_ROW,
    filters={
        "customer_ids": among(tickets.c.customer_id, "customer_ids"),
        "state": standings.c.state == bindparam("state", type_=standings.c.state.type),
        **{
            name: _equal(name)
            for name in ("customer_id", "order_id", "scale_id", "product_id", "site_id")
        },
    },
)

TICKETS_SHOWN: Final = Shown(
    WeighTicket,
    TicketView,
    source=_WHOLE,
    version=standings.c.version,
    fields=_ROW
    | {
        "version": standings.c.version,
        "scale_code": scales.c.code,
        "scale_name": scales.c.name,
        "division_kg": scales.c.division_kg,
        "load_number": loads.c.number,
        "trailer_plate": persons.c.trailer_plate,
        "driver_name": persons.c.driver_name,
        "carrier_name": carrier_parties.c.name,
        "first_alibi_id": first.c.alibi_id,
        "second_alibi_id": second.c.alibi_id,
        "replaced_by_id": select(later.c.id)
        .where(later.c.replaces_id == tickets.c.id)
        .correlate(tickets)
        .scalar_subquery(),
        "invoice_id": standings.c.invoice_id,
        "void_because": standings.c.void_because,
        "voided_at": standings.c.voided_at,
        "approved_at": standings.c.approved_at,
        "total_cents": sales.c.total_cents,
    },
)


NEWEST: Final = (
    select(tickets.c.sha256)
    .where(tickets.c.scale_id == bindparam("scale_id", type_=tickets.c.scale_id.type))
    .order_by(tickets.c.year.desc(), tickets.c.ordinal.desc())
    .limit(1)
)


async def last_seal(work: Work, scale_id: UUID) -> str | None:
    """Give the seal of a scale's newest ticket, which the next one follows."""
    rows = await work.run(
        work.database.prepared(NEWEST, lambda: NEWEST), {"scale_id": scale_id}
    )
    return rows[0][0] if rows else None


async def standing_of(session: AsyncSession, ticket_id: UUID) -> UUID | None:
    """Give the id of what a ticket's standing is kept in."""
    found: UUID | None = await session.scalar(
        select(TicketStanding.id).where(TicketStanding.ticket_id == ticket_id)
    )
    return found
