"""Vehicles over HTTP."""

from uuid import UUID

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.transport.actions import by_plate
from api.transport.actions import vehicles as actions
from api.transport.queries.found import as_sought
from api.transport.queries.vehicles import VEHICLES_SHOWN, vehicles_found_by, vehicles_nearly
from api.transport.rules.carriers import PlateKnown
from api.transport.rules.kinds import VehicleKind
from api.transport.rules.plates import CountryMissing, WrongPlate
from api.transport.schemas.vehicles import (
    MetVehicle,
    NewVehicle,
    VehicleChanges,
    VehicleSearch,
    VehiclesFound,
    VehicleView,
)
from api.views.alike import nearest
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Transport")

READ, WRITE = Permission.TRANSPORT_READ, Permission.TRANSPORT_WRITE


@routes.get("/vehicles", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_vehicles(
    work: Work,
    paging: Paging,
    kind: VehicleKind | None = None,
    carrier_id: UUID | None = None,
    owner_id: UUID | None = None,
) -> Answer[Page[VehicleView]]:
    """List vehicles, newest first."""
    filters = {"kind": kind, "carrier_id": carrier_id, "owner_id": owner_id}
    return await page(work, VEHICLES_SHOWN, paging, filters)


@routes.post(
    "/vehicles",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, WrongPlate, CountryMissing, PlateKnown],
)
async def add_vehicle(work: Work, vehicle: NewVehicle) -> Answer[VehicleView]:
    """Take up a vehicle of a carrier, of another party, or of nobody we know."""
    added = await actions.add_vehicle(work, vehicle)
    return await show(work, VEHICLES_SHOWN, added.id)


@routes.search("/vehicles/search", READ, purposes=TRADE)
async def search_vehicles(work: Work, sought: VehicleSearch) -> Answer[VehiclesFound]:
    """Find vehicles by a plate or a part of one, or by whose they are.

    Who takes a truck for the scale wants it just so; who looks for one may be mistaken.
    """
    shown, values = vehicles_found_by(work.caller, sought.text)
    just_so = await found(work, shown, values, sought.limit)
    if not sought.nearly or (just_so.seen and just_so.seen.records):
        return just_so
    near = await nearest(work, as_sought(sought.text))
    if near is None:
        return just_so
    return await found(work, vehicles_nearly(work.caller.visible), near, sought.limit)


@routes.post(
    "/vehicles/by-plate",
    WRITE,
    purposes=TRADE,
    refuses=[WrongPlate, CountryMissing],
    status=200,
)
async def find_or_add_vehicle(work: Work, met: MetVehicle) -> Answer[VehicleView]:
    """Give the vehicle with a plate; at the scale, one that is not known is taken up."""
    vehicle = await by_plate.find_or_add_vehicle(
        work, met.plate, country=met.country, kind=met.kind
    )
    return await show(work, VEHICLES_SHOWN, vehicle.id)


@routes.get("/vehicles/{vehicle_id}", READ, purposes=TRADE, refuses=[NotFound])
async def get_vehicle(work: Work, vehicle_id: UUID) -> Answer[VehicleView]:
    """Show one vehicle."""
    return await show(work, VEHICLES_SHOWN, vehicle_id)


@routes.patch(
    "/vehicles/{vehicle_id}",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, WrongPlate, PlateKnown, SourceRequired],
)
async def change_vehicle(
    work: Work, vehicle_id: UUID, changes: VehicleChanges
) -> Answer[VehicleView]:
    """Correct a vehicle, or say whose it is."""
    await actions.change_vehicle(work, vehicle_id, changes)
    return await show(work, VEHICLES_SHOWN, vehicle_id)
