"""What can be looked up about scales and visits, and what of it each caller may see."""

from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.site_tables import Site
from api.customers.tables import Customer, Party
from api.database.types import Key
from api.kernel.refusals import NotFound
from api.orders.tables import Order, OrderLine, Product
from api.transport.tables import Carrier, Vehicle
from api.views.shown import Shown
from api.weighing.rules.kinds import VisitState
from api.weighing.scale_schemas import ReadingView, ScaleView
from api.weighing.tables import Reading, Scale, StoredTare, Visit
from api.weighing.visit_schemas import StoredTareView, VisitView

visits = Visit.__table__
vehicles = Vehicle.__table__
trailers = vehicles.alias("trailer")
lines = OrderLine.__table__
orders = Order.__table__
products = Product.__table__
customers = Customer.__table__
parties = Party.__table__
sites = Site.__table__
carriers = Carrier.__table__
carrier_parties = parties.alias("carrier_party")
scales = Scale.__table__
tares = StoredTare.__table__

SCALES_SHOWN: Final = Shown(Scale, ScaleView, version=scales.c.version)
READINGS_SHOWN: Final = Shown(Reading, ReadingView)

_ON_SITE = (
    visits.join(products, products.c.id == visits.c.product_id)
    .outerjoin(vehicles, vehicles.c.id == visits.c.vehicle_id)
    .outerjoin(trailers, trailers.c.id == visits.c.trailer_id)
    .outerjoin(lines, lines.c.id == visits.c.order_line_id)
    .outerjoin(orders, orders.c.id == lines.c.order_id)
    .outerjoin(customers, customers.c.id == orders.c.customer_id)
    .outerjoin(parties, parties.c.id == customers.c.party_id)
    .outerjoin(
        sites, (sites.c.id == orders.c.site_id) & (sites.c.customer_id == customers.c.id)
    )
    .outerjoin(carriers, carriers.c.id == visits.c.carrier_id)
    .outerjoin(carrier_parties, carrier_parties.c.id == carriers.c.party_id)
)

VISITS_SHOWN: Final = Shown(
    Visit,
    VisitView,
    source=_ON_SITE,
    version=visits.c.version,
    fields={
        "plate": vehicles.c.plate,
        "trailer_plate": trailers.c.plate,
        "carrier_name": carrier_parties.c.name,
        "order_id": orders.c.id,
        "order_number": orders.c.number,
        "remaining_kg": lines.c.ordered_kg - lines.c.weighed_kg,
        "customer_id": orders.c.customer_id,
        "customer_name": parties.c.name,
        "site_code": sites.c.code,
        "product_name": products.c.name,
        "material": products.c.material,
    },
    filters={
        "state": visits.c.state == bindparam("state", type_=visits.c.state.type),
        "open": visits.c.closed_at.is_(None),
        "scale_id": visits.c.scale_id == bindparam("scale_id", type_=Key()),
    },
)

STORED_TARES_SHOWN: Final = Shown(
    StoredTare,
    StoredTareView,
    source=tares.join(vehicles, vehicles.c.id == tares.c.vehicle_id).outerjoin(
        trailers, trailers.c.id == tares.c.trailer_id
    ),
    fields={"plate": vehicles.c.plate, "trailer_plate": trailers.c.plate},
    filters={"current": tares.c.ended_at.is_(None)},
)


async def open_visit(session: AsyncSession, vehicle_id: UUID) -> Visit | None:
    """Find the visit of a vehicle that stands in the yard."""
    here = (Visit.vehicle_id == vehicle_id) & Visit.closed_at.is_(None)
    found: Visit | None = await session.scalar(select(Visit).where(here))
    return found


async def current_tare(
    session: AsyncSession, vehicle_id: UUID, trailer_id: UUID | None
) -> StoredTare | None:
    """Find the tare that is stored for a combination, whether or not it is still good."""
    of = (StoredTare.vehicle_id == vehicle_id) & StoredTare.ended_at.is_(None)
    alike = (
        StoredTare.trailer_id == trailer_id if trailer_id else StoredTare.trailer_id.is_(None)
    )
    newest = select(StoredTare).where(of, alike).order_by(StoredTare.id.desc()).limit(1)
    found: StoredTare | None = await session.scalar(newest)
    return found


async def scale_of(session: AsyncSession, scale_id: UUID, pointer: str) -> Scale:
    scale = await session.get(Scale, scale_id)
    if scale is None or scale.retired_on is not None:
        raise NotFound("There is no such record.", pointer=pointer)
    return scale


async def expired_visits(session: AsyncSession, opened_before: object) -> list[Visit]:
    """Find trucks that were weighed once and have not come back."""
    left = (Visit.state == VisitState.OPEN) & (Visit.opened_at < opened_before)
    return [*await session.scalars(select(Visit).where(left))]
