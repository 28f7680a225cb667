"""What can be done about loads."""

from datetime import date
from uuid import UUID

from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.orders.queries import place_of
from api.orders.rules.standing import check_customer, check_site
from api.orders.tables import Order
from api.transport.queries.planning import (
    carrier_of,
    carrier_owning,
    driver_of,
    held_line,
    load_on_site,
    planned_for,
    vehicle_of,
)
from api.transport.rules.kinds import LoadState
from api.transport.rules.numbers import load_number
from api.transport.rules.planning import (
    VehicleOnSite,
    check_carrier,
    check_driver,
    check_open,
    check_plan,
    check_vehicles,
)
from api.transport.rules.states import check_editable, is_final, move
from api.transport.schemas.loads import LoadChanges, NewLoad
from api.transport.tables import Load, Vehicle


async def plan_load(work: Work, said: NewLoad) -> Load:
    """Plan a trip for a line of an open order, under the year's next number."""
    today = local_day(work.now)
    line, order = await held_line(work.session, said.order_line_id)
    load = Load(
        **said.stated() | {"order_id": order.id, "planned_on": said.planned_on or today},
        state=LoadState.PLANNED,
    )
    await _check_order(work, order, load.planned_on)
    planned = await planned_for(work.session, line.id, but=load.id)
    check_plan(line.ordered_kg, line.weighed_kg, planned, said.planned_kg)
    await _check_crew(work, load)
    place = await next_number(work.session, "loads", year=today.year)
    load.number = load_number(today.year, place)
    work.session.add(load)
    await work.session.flush()
    return load


async def change_load(work: Work, load_id: UUID, said: LoadChanges) -> None:
    """Change what the load's state leaves open."""
    load = await held(work, Load, load_id)
    stated = said.stated().items()
    changes = {name: value for name, value in stated if getattr(load, name) != value}
    check_editable(load.state, changes)
    for name, value in changes.items():
        setattr(load, name, value)
    with work.session.no_autoflush:
        if changes.keys() & {"planned_on", "planned_kg"}:
            await _check_plan(work, load)
        if changes.keys() & {"vehicle_id", "trailer_id", "carrier_id", "driver_id"}:
            await _check_crew(work, load)


async def move_load(work: Work, load_id: UUID, to: LoadState) -> None:
    """Take a load to its next state."""
    load = await held(work, Load, load_id)
    await advance(work, load, to)


async def advance(work: Work, load: Load, to: LoadState) -> None:
    """Take a load that is held to its next state, if nothing is in the way."""
    following = move(load.state, to)
    if following is LoadState.ON_SITE:
        _, order = await held_line(work.session, load.order_line_id)
        check_open(order.state)
        await _check_alone(work, load)
    load.state = following
    if is_final(following):
        load.closed_at = work.now


async def _check_plan(work: Work, load: Load) -> None:
    line, order = await held_line(work.session, load.order_line_id)
    await _check_order(work, order, load.planned_on)
    planned = await planned_for(work.session, line.id, but=load.id)
    check_plan(line.ordered_kg, line.weighed_kg, planned, load.planned_kg)


async def _check_order(work: Work, order: Order, on: date) -> None:
    """Refuse what the order's own rules refuse on that day."""
    check_open(order.state)
    place = await place_of(work.session, order.customer_id, order.site_id)
    check_customer(place.closed_on, local_day(work.now))
    if order.site_id is not None:
        check_site(place.valid_from, place.valid_to, on)


async def _check_crew(work: Work, load: Load) -> None:
    """Refuse a vehicle, carrier or driver that cannot go; find the carrier if none is said."""
    truck = await vehicle_of(work.session, load.vehicle_id, "/vehicle_id")
    trailer = await vehicle_of(work.session, load.trailer_id, "/trailer_id")
    check_vehicles(truck.kind if truck else None, trailer.kind if trailer else None)
    driver = await driver_of(work.session, load.driver_id)
    check_driver(driver.ended_on if driver else None, load.planned_on)
    if load.carrier_id is None and truck is not None:
        load.carrier_id = await carrier_owning(work.session, truck.owner_id, load.planned_on)
    if load.carrier_id is None and driver is not None:
        load.carrier_id = driver.carrier_id
    carrier = await carrier_of(work.session, load.carrier_id)
    check_carrier(carrier.ended_on if carrier else None, load.planned_on)


async def _check_alone(work: Work, load: Load) -> None:
    if load.vehicle_id is None:
        return
    await work.session.get(Vehicle, load.vehicle_id, with_for_update=True)
    if await load_on_site(work.session, load.vehicle_id, but=load.id):
        raise VehicleOnSite(pointer="/to")
