"""What can be looked up about invoices that retention has removed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.invoices.release_tables import ReleasedInvoice


async def released_between(session: AsyncSession, first: int, end: int) -> int:
    """Count what was removed of the numbers from one up to another."""
    within = ReleasedInvoice.ordinal >= first, ReleasedInvoice.ordinal < end
    return await _count(session, *within)


async def released(session: AsyncSession) -> int:
    return await _count(session)


async def released_early(session: AsyncSession, today: date) -> Sequence[str]:
    """Name what was removed before its time, or on a day that has not come."""
    wrong = or_(
        ReleasedInvoice.released_on <= ReleasedInvoice.kept_until,
        ReleasedInvoice.released_on > today,
    )
    found = select(ReleasedInvoice.number).where(wrong).order_by(ReleasedInvoice.ordinal)
    return (await session.scalars(found)).all()


async def _count(session: AsyncSession, *where: ColumnElement[bool]) -> int:
    rows = select(func.count()).select_from(ReleasedInvoice).where(*where)
    return await session.scalar(rows) or 0
