"""What can be looked up of papers: about whom they are, and which are over."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.archive.destruction_tables import PaperDestruction
from api.archive.rules.states import PaperState
from api.archive.tables import Paper, PaperSubject
from api.staff.company_tables import Company

CALENDAR_YEAR = 12


async def destruction_of(session: AsyncSession, paper_id: UUID) -> PaperDestruction | None:
    own = select(PaperDestruction).where(PaperDestruction.paper_id == paper_id)
    return await session.scalar(own)


async def subjects_of(session: AsyncSession, paper_id: UUID) -> Sequence[PaperSubject]:
    own = select(PaperSubject).where(PaperSubject.paper_id == paper_id)
    return (await session.scalars(own.order_by(PaperSubject.id))).all()


async def papers_about(session: AsyncSession, parties: Collection[UUID]) -> Sequence[Paper]:
    """List the papers about somebody that are still there and nobody has ordered to go."""
    about = select(PaperSubject.paper_id).where(PaperSubject.party_id.in_(parties))
    ordered = select(PaperDestruction.paper_id)
    found = select(Paper).where(
        Paper.id.in_(about), Paper.state != PaperState.DESTROYED, Paper.id.not_in(ordered)
    )
    return (await session.scalars(found.order_by(Paper.id))).all()


async def papers_over(session: AsyncSession, today: date, most: int) -> Sequence[Paper]:
    """List the next papers whose period has ended, and that are still there."""
    ordered = select(PaperDestruction.paper_id)
    found = select(Paper).where(
        Paper.keep_until < today,
        Paper.state != PaperState.DESTROYED,
        Paper.id.not_in(ordered),
    )
    return (await session.scalars(found.order_by(Paper.id).limit(most))).all()


async def year_end_month(session: AsyncSession) -> int:
    """Give the month that the company's fiscal year ends with."""
    return await session.scalar(select(Company.fiscal_year_end_month)) or CALENDAR_YEAR
