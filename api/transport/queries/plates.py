"""Finds a vehicle by its plate, as a change needs it."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.transport.rules.plates import FINLAND, Plate
from api.transport.tables import Vehicle


async def vehicle_with(
    session: AsyncSession, plate: Plate, country: str | None = None
) -> Vehicle | None:
    """Find a vehicle by its plate.

    Without a country a Finnish vehicle comes first, then one that is alone with its plate.
    """
    alike = select(Vehicle).where(Vehicle.plate_key == plate.key)
    if country is not None:
        return await session.scalar(alike.where(Vehicle.country == country))
    found = [*await session.scalars(alike)]
    finnish = [vehicle for vehicle in found if vehicle.country == FINLAND]
    chosen = finnish or found
    return chosen[0] if len(chosen) == 1 else None
