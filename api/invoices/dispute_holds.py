"""What a dispute holds against an erasure: a claim with a name, its invoice's number.

It holds though the invoice was paid: whoever wants the money back must be known, and heard.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer
from api.invoices.dispute_tables import Dispute
from api.invoices.holds import CLAIMS, OF_PAYER
from api.invoices.tables import Invoice
from api.kernel.holds import Ending, Ground, Hold, Holder

REACHED: Final = OF_PAYER | {Dispute.__tablename__, "invoice_parties", "ticket_persons"}


@dataclass(frozen=True, slots=True)
class Disputed:
    """A party whose invoice is disputed, its number, and whether that has ended."""

    party_id: UUID
    number: str | None
    has_ended: bool


async def disputed_invoices(
    session: AsyncSession, parties: Collection[UUID]
) -> Sequence[Disputed]:
    """Find the disputes that stand about invoices these parties pay."""
    found = (
        select(Customer.party_id, Invoice.number, Dispute.ended_at.is_not(None))
        .join(Invoice, Invoice.payer_id == Customer.id)
        .join(Dispute, Dispute.invoice_id == Invoice.id)
        .where(Customer.party_id.in_(parties), Dispute.ended_at.is_(None))
    )
    return [Disputed(*row) for row in await session.execute(found)]


def hold_of(disputed: Disputed) -> Hold | None:
    """Say what is held until the dispute ends.

    >>> hold_of(Disputed(UUID(int=1), "20261042", has_ended=False)).ends_earlier_if
    <Ending.DISPUTE_ENDED: 'dispute-ended'>
    """
    if disputed.has_ended:
        return None
    return Hold(
        party_id=disputed.party_id,
        ground=Ground.CLAIM,
        reaches=REACHED,
        basis=CLAIMS,
        ends_earlier_if=Ending.DISPUTE_ENDED,
        blocker=disputed.number,
        blocker_class=Invoice.__tablename__,
    )


HOLDS: Final = (Holder(disputed_invoices, hold_of),)
