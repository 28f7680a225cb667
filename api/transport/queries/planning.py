"""What is looked up to plan a load."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.quantities import Kilograms
from api.kernel.refusals import NotFound
from api.orders.tables import Order, OrderLine
from api.transport.rules.kinds import LoadState
from api.transport.tables import Carrier, Driver, Load, Vehicle


async def held_line(session: AsyncSession, line_id: UUID) -> tuple[OrderLine, Order]:
    """Find a line and hold its order, so that two loads never take the same room."""
    line = await session.get(OrderLine, line_id)
    if line is None:
        raise NotFound("There is no such record.", pointer="/order_line_id")
    order = await session.get_one(
        Order, line.order_id, with_for_update=True, populate_existing=True
    )
    await session.refresh(line)
    return line, order


async def planned_for(session: AsyncSession, line_id: UUID, *, but: UUID) -> Kilograms:
    """Add up what is planned of a line and not weighed yet, without one load."""
    waiting = select(func.sum(Load.planned_kg)).where(
        Load.order_line_id == line_id, Load.closed_at.is_(None), Load.id != but
    )
    return Kilograms(int(await session.scalar(waiting) or 0))


async def vehicle_of(session: AsyncSession, key: UUID | None, pointer: str) -> Vehicle | None:
    found = await session.get(Vehicle, key) if key else None
    if key and found is None:
        raise NotFound("There is no such record.", pointer=pointer)
    return found


async def carrier_of(session: AsyncSession, key: UUID | None) -> Carrier | None:
    found = await session.get(Carrier, key) if key else None
    if key and found is None:
        raise NotFound("There is no such record.", pointer="/carrier_id")
    return found


async def driver_of(session: AsyncSession, key: UUID | None) -> Driver | None:
    found = await session.get(Driver, key) if key else None
    if key and found is None:
        raise NotFound("There is no such record.", pointer="/driver_id")
    return found


async def carrier_owning(session: AsyncSession, party_id: UUID, on: date) -> UUID | None:
    """Find the carrier that a party is on a day."""
    own = select(Carrier).where(Carrier.party_id == party_id)
    found = await session.scalar(own)
    if found is None or (found.ended_on is not None and found.ended_on < on):
        return None
    return found.id


async def load_on_site(session: AsyncSession, vehicle_id: UUID, but: UUID) -> bool:
    """Tell whether a vehicle is on the site with another load than this."""
    other = select(Load.id).where(
        Load.vehicle_id == vehicle_id,
        Load.closed_at.is_(None),
        Load.state == LoadState.ON_SITE,
        Load.id != but,
    )
    return await session.scalar(other.limit(1)) is not None
