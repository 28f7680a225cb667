"""The demo's scales, carriers, drivers and trucks: all invented."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from api.database.work import Work
from api.demo.data import COMPANY
from api.invoices.account_schemas import NewBankAccount
from api.invoices.selling import open_account
from api.kernel.sources import SourceKind
from api.transport.actions.carriers import add_carrier, add_driver
from api.transport.actions.vehicles import add_vehicle
from api.transport.rules.kinds import VehicleKind
from api.transport.schemas.carriers import NewCarrier
from api.transport.schemas.drivers import NewDriver
from api.transport.schemas.vehicles import NewVehicle
from api.weighing.scale_actions import create_scale
from api.weighing.scale_schemas import NewScale

SAID: Final = {"source": {"kind": SourceKind.REGISTRATION, "reference": "demo"}}
RANGE: Final = {"least_kg": 400, "largest_kg": 60_000, "division_kg": 20}


@dataclass(frozen=True, slots=True)
class Truck:
    """A truck of the demo, with what it weighs empty."""

    plate: str
    vehicle_id: UUID
    trailer_id: UUID | None
    driver_id: UUID
    tare_kg: int


@dataclass(frozen=True, slots=True)
class Fleet:
    """What loads are weighed on and carried with."""

    scale_id: UUID
    trucks: list[Truck]


async def equip(work: Work) -> Fleet:
    """Put up the scales, open the bank account, and take the trucks into the register."""
    await open_account(work, NewBankAccount.model_validate(COMPANY["bank_account"]))
    nowhere = {"host": "127.0.0.1", "port": 1}
    scales = [
        await create_scale(work, NewScale.model_validate({**RANGE, **nowhere, **row}))
        for row in COMPANY["scales"]
    ]
    trucks = [await _truck(work, row) for row in COMPANY["trucks"]]
    return Fleet(scales[0].id, trucks)


async def _truck(work: Work, row: dict[str, str]) -> Truck:
    because = {"no_business_id_because": "Esittelyaineistoa"}
    said = {**SAID, **because, "name": row["carrier"]}
    carrier = await add_carrier(work, NewCarrier.model_validate(said))
    given, _, family = row["driver"].partition(" ")
    named = {**SAID, "given_name": given, "family_name": family, "carrier_id": carrier.id}
    driver = await add_driver(work, NewDriver.model_validate(named))
    owned = {**SAID, "carrier_id": carrier.id}
    driven = {"plate": row["plate"], "country": "FI", "kind": VehicleKind.TRUCK}
    truck = await add_vehicle(work, NewVehicle.model_validate({**owned, **driven}))
    trailer = None
    if "trailer" in row:
        pulled = {"plate": row["trailer"], "country": "FI", "kind": VehicleKind.TRAILER}
        trailer = await add_vehicle(work, NewVehicle.model_validate({**owned, **pulled}))
    return Truck(
        row["plate"],
        truck.id,
        trailer.id if trailer else None,
        driver.id,
        int(row["tare_kg"]),
    )
