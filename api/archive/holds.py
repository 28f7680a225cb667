"""What the archive holds against an erasure: only the way to papers that are still there.

What a paper tells of somebody, and the key to its scans, go when two people have seen the paper
go. Until then nobody may say that it is done.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.archive.rules.states import PaperState
from api.archive.tables import Paper, PaperSubject
from api.kernel.holds import Ending, Ground, Hold, Holder

REACHED: Final = frozenset({"paper_subjects", "party_keys"})


@dataclass(frozen=True, slots=True)
class Lying:
    """How many papers about a party are still there, and the first one's number."""

    party_id: UUID
    first: str
    papers: int


async def papers_left(session: AsyncSession, parties: Collection[UUID]) -> Sequence[Lying]:
    """Count the papers about these parties that nobody has destroyed."""
    found = (
        select(PaperSubject.party_id, func.min(Paper.number), func.count())
        .join(Paper, Paper.id == PaperSubject.paper_id)
        .where(PaperSubject.party_id.in_(parties), Paper.state != PaperState.DESTROYED)
        .group_by(PaperSubject.party_id)
    )
    return [Lying(*row) for row in await session.execute(found)]


def hold_of(lying: Lying) -> Hold | None:
    """Say what stays until the papers are destroyed.

    >>> hold_of(Lying(UUID(int=1), "A-26-000012", 1)).ends_earlier_if
    <Ending.PAPER_DESTROYED: 'paper-destroyed'>
    """
    if not lying.papers:
        return None
    return Hold(
        party_id=lying.party_id,
        ground=Ground.PAPER,
        reaches=REACHED,
        basis="GDPR 17(1)",
        ends_earlier_if=Ending.PAPER_DESTROYED,
        blocker=lying.first,
        blocker_class=Paper.__tablename__,
    )


HOLDS: Final = (Holder(papers_left, hold_of),)
