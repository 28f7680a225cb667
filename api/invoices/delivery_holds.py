"""What deliveries hold against an erasure: a weighed load that no invoice asks for yet.

It is a claim with a name, its ticket's number, and the invoice must say whom it is to.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer
from api.invoices.holds import CLAIMS, OF_PAYER
from api.kernel.holds import Ending, Ground, Hold, Holder
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import TicketStanding, WeighTicket

TO_BE_BILLED: Final = (TicketState.AWAITING_APPROVAL, TicketState.APPROVED)
REACHED: Final = OF_PAYER | {"invoice_parties", "ticket_persons"}


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many loads of a party wait for their invoice, and the first one's ticket."""

    party_id: UUID
    first: str
    loads: int


async def unbilled(session: AsyncSession, parties: Collection[UUID]) -> Sequence[Delivered]:
    """Count the loads that were weighed for these parties and are to be invoiced."""
    found = (
        select(Customer.party_id, func.min(WeighTicket.number), func.count())
        .join(WeighTicket, WeighTicket.customer_id == Customer.id)
        .join(TicketStanding, TicketStanding.ticket_id == WeighTicket.id)
        .where(Customer.party_id.in_(parties), TicketStanding.state.in_(TO_BE_BILLED))
        .group_by(Customer.party_id)
    )
    return [Delivered(*row) for row in await session.execute(found)]


def hold_of(delivered: Delivered) -> Hold | None:
    """Say what is held until the loads are invoiced.

    >>> hold_of(Delivered(UUID(int=1), "V1-2026-000031", 2)).ends_earlier_if
    <Ending.DELIVERY_INVOICED: 'delivery-invoiced'>
    """
    if not delivered.loads:
        return None
    return Hold(
        party_id=delivered.party_id,
        ground=Ground.CLAIM,
        reaches=REACHED,
        basis=CLAIMS,
        ends_earlier_if=Ending.DELIVERY_INVOICED,
        blocker=delivered.first,
        blocker_class=WeighTicket.__tablename__,
    )


HOLDS: Final = (Holder(unbilled, hold_of),)
