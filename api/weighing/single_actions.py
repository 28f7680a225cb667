"""What can be done with one weighing: store a tare, or weigh a load against a stored one."""

from api.database.work import Work
from api.kernel.clock import local_day
from api.transport.actions.by_plate import find_or_add_vehicle
from api.transport.rules.kinds import VehicleKind
from api.transport.tables import Vehicle
from api.weighing.arrivals import Arrived, arrived
from api.weighing.queries import current_tare
from api.weighing.readings import Indicators, take_reading
from api.weighing.rules.kinds import TareKind
from api.weighing.rules.tares import Combination, NoStoredTare, Tare, load_over, valid_until
from api.weighing.tables import Reading, StoredTare
from api.weighing.ticket_tables import WeighTicket
from api.weighing.ticketing import Weighed, seal_ticket
from api.weighing.visit_actions import check_not_here
from api.weighing.visit_schemas import NewStoredTare, SingleWeighing


async def store_tare(work: Work, said: NewStoredTare, indicators: Indicators) -> StoredTare:
    """Store what a combination weighs empty; an earlier tare of it ends."""
    vehicle = await find_or_add_vehicle(work, said.plate)
    trailer = await _trailer(work, said.trailer_plate)
    _, reading = await take_reading(work, said, indicators)
    trailer_id = trailer.id if trailer else None
    if earlier := await current_tare(work.session, vehicle.id, trailer_id):
        earlier.ended_at = work.now
    tare = StoredTare(
        vehicle_id=vehicle.id,
        trailer_id=trailer_id,
        reading_id=reading.id,
        tare_kg=reading.gross_kg,
        valid_until=valid_until(local_day(work.now)),
    )
    work.session.add(tare)
    await work.session.flush()
    return tare


async def weigh_once(work: Work, said: SingleWeighing, indicators: Indicators) -> WeighTicket:
    """Weigh a full truck whose tare is stored."""
    truck = await arrived(work, said)
    await check_not_here(work, truck)
    tare = await _believed(work, truck)
    scale, reading = await take_reading(work, said, indicators)
    load = load_over(tare.tare_kg, reading.gross_kg, truck.product.direction)
    empty = await work.session.get_one(Reading, tare.reading_id)
    weighed = Weighed(scale, load, reading, empty, TareKind.STORED, None)
    return await seal_ticket(work, truck, weighed, accepts_excess=said.accepts_excess)


async def _believed(work: Work, truck: Arrived) -> StoredTare:
    if truck.vehicle is None:
        raise NoStoredTare(pointer="/plate")
    standing = Combination(truck.vehicle.id, truck.trailer.id if truck.trailer else None)
    tare = await current_tare(work.session, standing.vehicle_id, standing.trailer_id)
    if tare is None:
        raise NoStoredTare(pointer="/plate")
    Tare(tare.tare_kg, standing, tare.valid_until).check(local_day(work.now), standing)
    return tare


async def _trailer(work: Work, plate: str | None) -> Vehicle | None:
    if plate is None:
        return None
    return await find_or_add_vehicle(work, plate, kind=VehicleKind.TRAILER)
