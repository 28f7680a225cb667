"""Finds out who stands on the scale and what for, from what the weigh-master said."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import aliased

from api.database.types import Key
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.orders.rules.standing import check_product
from api.orders.tables import Order, OrderLine, Product
from api.transport.actions.by_plate import find_or_add_vehicle
from api.transport.rules.kinds import LoadState, VehicleKind
from api.transport.rules.states import move
from api.transport.tables import Load, Vehicle
from api.weighing.rules.ordering import check_delivering
from api.weighing.tables import Reading, Visit
from api.weighing.visit_schemas import Arrival

_TRAILER: Final = aliased(Vehicle)
CAME_WITH: Final = (
    select(Reading, Product, Vehicle, _TRAILER, Load)
    .join(Visit, Visit.first_reading_id == Reading.id)
    .join(Product, Product.id == Visit.product_id)
    .outerjoin(Vehicle, Vehicle.id == Visit.vehicle_id)
    .outerjoin(_TRAILER, _TRAILER.id == Visit.trailer_id)
    .outerjoin(Load, Load.id == Visit.load_id)
    .where(Visit.id == bindparam("visit_id", type_=Key()))
)
ORDERED: Final = (
    select(Order, OrderLine)
    .join(OrderLine, OrderLine.order_id == Order.id)
    .where(OrderLine.id == bindparam("line_id", type_=Key()))
    .with_for_update(of=[Order, OrderLine])
    .execution_options(populate_existing=True)
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A truck, and the load, line and product it comes for."""

    product: Product
    vehicle: Vehicle | None = None
    trailer: Vehicle | None = None
    carrier_id: UUID | None = None
    driver_id: UUID | None = None
    load: Load | None = None
    line: OrderLine | None = None
    order: Order | None = None


async def arrived(work: Work, said: Arrival) -> Arrived:
    """Look up everything an arrival names; a planned load tells most of it."""
    load = await _load(work, said.load_id)
    line_id = load.order_line_id if load else said.order_line_id
    line, order = await ordered(work, line_id, "/order_line_id")
    product = await _product(work, line.product_id if line else said.product_id)
    vehicle = await _vehicle(work, said.plate, load.vehicle_id if load else None)
    trailer = await _vehicle(
        work, said.trailer_plate, load.trailer_id if load else None, pulled=True
    )
    return Arrived(
        product,
        vehicle,
        trailer,
        carrier_id=load.carrier_id if load else None,
        driver_id=said.driver_id or (load.driver_id if load else None),
        load=load,
        line=line,
        order=order,
    )


async def arrived_before(work: Work, visit: Visit) -> tuple[Arrived, Reading]:
    """Give what a truck came for and was weighed as at first, and hold its order."""
    line, order = await ordered(work, visit.order_line_id, "/order_line_id")
    came = await work.session.execute(CAME_WITH, {"visit_id": visit.id})
    first, product, vehicle, trailer, load = came.one()
    carrier_id, driver_id = visit.carrier_id, visit.driver_id
    return Arrived(product, vehicle, trailer, carrier_id, driver_id, load, line, order), first


async def ordered(
    work: Work, line_id: UUID | None, pointer: str
) -> tuple[OrderLine | None, Order | None]:
    """Hold the order of a line until commit, if there is one that may be delivered."""
    if line_id is None:
        return None, None
    found = (await work.session.execute(ORDERED, {"line_id": line_id})).one_or_none()
    if found is None:
        raise NotFound("There is no such record.", pointer=pointer)
    order, line = found
    check_delivering(order.state)
    return line, order


async def _load(work: Work, load_id: UUID | None) -> Load | None:
    if load_id is None:
        return None
    load = await work.session.get(Load, load_id, with_for_update=True)
    if load is None:
        raise NotFound("There is no such record.", pointer="/load_id")
    move(load.state, LoadState.ON_SITE)
    return load


async def _product(work: Work, product_id: UUID | None) -> Product:
    product = await work.session.get(Product, product_id) if product_id else None
    if product is None:
        raise NotFound("There is no such record.", pointer="/product_id")
    check_product(product.retired_on, local_day(work.now), "/product_id")
    return product


async def _vehicle(
    work: Work, plate: str | None, planned: UUID | None, *, pulled: bool = False
) -> Vehicle | None:
    """Find a vehicle by its plate, or the planned one; one seen first is taken up."""
    if plate is not None:
        return await find_or_add_vehicle(
            work, plate, kind=VehicleKind.TRAILER if pulled else None
        )
    return await work.session.get(Vehicle, planned) if planned else None
