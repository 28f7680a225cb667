"""What can be done about vehicles."""

from uuid import UUID

from api.audit.versions import held
from api.customers.tables import Party
from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.transport.actions.by_plate import unowned_vehicle
from api.transport.queries.planning import carrier_of
from api.transport.queries.plates import vehicle_with
from api.transport.rules.carriers import PlateKnown
from api.transport.rules.plates import Plate, check_country, country_of, plate
from api.transport.schemas.vehicles import NewVehicle, VehicleChanges
from api.transport.tables import Vehicle


async def add_vehicle(work: Work, said: NewVehicle) -> Vehicle:
    """Take up a vehicle of a carrier, of a party, or of nobody we know."""
    read = plate(said.plate)
    country = check_country(read, said.country) if said.country else country_of(read)
    await _check_new(work, read, country)
    owner_id = await _owner(work, said)
    if owner_id is None:
        vehicle = unowned_vehicle(work, read, country)
    else:
        vehicle = Vehicle(
            plate=read.raw, plate_key=read.key, country=country, owner_id=owner_id
        )
        work.session.add(vehicle)
    vehicle.kind = said.kind or read.likely_kind
    vehicle.largest_kg = said.largest_kg
    await work.session.flush()
    return vehicle


async def change_vehicle(work: Work, vehicle_id: UUID, said: VehicleChanges) -> None:
    """Change what a vehicle is, whose, or how its plate was read."""
    vehicle = await held(work, Vehicle, vehicle_id)
    stated = said.stated()
    if stated.keys() & {"plate", "country"}:
        await _read_anew(work, vehicle, stated)
    if "owner_id" in stated:
        await _check_party(work, said.owner_id)
        vehicle.owner_id = said.owner_id
    for name in stated.keys() & {"kind", "largest_kg"}:
        setattr(vehicle, name, stated[name])


async def _read_anew(work: Work, vehicle: Vehicle, stated: dict[str, str]) -> None:
    read = plate(stated.get("plate", vehicle.plate))
    country = check_country(read, stated.get("country", vehicle.country))
    if (read.key, country) != (vehicle.plate_key, vehicle.country):
        await _check_new(work, read, country)
    vehicle.plate, vehicle.plate_key, vehicle.country = read.raw, read.key, country


async def _check_new(work: Work, read: Plate, country: str) -> None:
    await alone_with(work, f"plate {read.key}")
    if await vehicle_with(work.session, read, country) is not None:
        raise PlateKnown("Use that one, or name another country.", pointer="/plate")


async def _owner(work: Work, said: NewVehicle) -> UUID | None:
    if said.owner_id is not None:
        return await _check_party(work, said.owner_id)
    carrier = await carrier_of(work.session, said.carrier_id)
    return carrier.party_id if carrier else None


async def _check_party(work: Work, party_id: UUID) -> UUID:
    if await work.session.get(Party, party_id) is None:
        raise NotFound("There is no such record.", pointer="/owner_id")
    return party_id
