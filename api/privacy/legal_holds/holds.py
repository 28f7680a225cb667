"""What a legal hold keeps: the classes that it names, and its own row."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.holds import Ending, Ground, Hold, Holder
from api.privacy.legal_holds.tables import LegalHold


async def standing_holds(
    session: AsyncSession, parties: Collection[UUID]
) -> Sequence[LegalHold]:
    """Find the holds on these parties that nobody has lifted."""
    found = select(LegalHold).where(
        LegalHold.party_id.in_(parties), LegalHold.lifted_at.is_(None)
    )
    return (await session.scalars(found)).all()


def hold_of(hold: LegalHold) -> Hold | None:
    """Say what stays until its last day, or until it is lifted."""
    if hold.lifted_at is not None:
        return None
    return Hold(
        party_id=hold.party_id,
        ground=Ground.LEGAL_HOLD,
        reaches=frozenset({*hold.record_classes, LegalHold.__tablename__}),
        basis="GDPR 17(3)(e)",
        until=hold.until,
        ends_earlier_if=Ending.HOLD_LIFTED,
        blocker=hold.number,
        blocker_class=LegalHold.__tablename__,
    )


HOLDS: Final = (Holder(standing_holds, hold_of),)
