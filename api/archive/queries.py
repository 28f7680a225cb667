"""What can be looked up of papers, folders, keys and cabinets."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.archive.cabinet_tables import CabinetKey, KeyHandover
from api.archive.custody_tables import PaperLoan
from api.archive.scan_tables import PartyKey, Scan


async def key_with(session: AsyncSession, cabinet_id: UUID, code: str) -> CabinetKey | None:
    own = select(CabinetKey).where(CabinetKey.cabinet_id == cabinet_id)
    return await session.scalar(own.where(CabinetKey.code == code))


async def handover_of(session: AsyncSession, key_id: UUID) -> KeyHandover | None:
    """Find who holds a key now, if anybody does."""
    own = select(KeyHandover).where(KeyHandover.key_id == key_id)
    return await session.scalar(own.where(KeyHandover.returned_at.is_(None)))


async def loan_of(session: AsyncSession, paper_id: UUID) -> PaperLoan | None:
    own = select(PaperLoan).where(PaperLoan.paper_id == paper_id)
    return await session.scalar(own.where(PaperLoan.returned_at.is_(None)))


async def scans_of(session: AsyncSession, paper_id: UUID) -> Sequence[Scan]:
    """List a paper's scans, those too that cannot be opened any more."""
    return (await session.scalars(select(Scan).where(Scan.paper_id == paper_id))).all()


async def keys_of(session: AsyncSession, parties: Collection[UUID]) -> Sequence[PartyKey]:
    return (await session.scalars(select(PartyKey).where(PartyKey.party_id.in_(parties)))).all()


async def scans_known(session: AsyncSession, ids: Collection[UUID]) -> set[UUID]:
    return {*await session.scalars(select(Scan.id).where(Scan.id.in_(ids)))}
