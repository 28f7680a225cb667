"""What invoices hold against an erasure: what is still owed, to us or by us.

While it is, whoever pays and whoever answers for them must be known and reached. That posted
invoices are vouchers is stated by their tables, which say how long they are kept.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer, CustomerRole
from api.invoices.payment_tables import Receivable
from api.invoices.tables import Invoice
from api.kernel.holds import Ending, Ground, Hold, Holder

CLAIMS: Final = "GDPR 17(3)(e)"
REACHED: Final = frozenset({"parties", "persons", "phones", "emails"})
"""What somebody is asked to pay by, whoever they are."""
OF_PAYER: Final = REACHED | {"addresses", "billing_details", "organisations"}


@dataclass(frozen=True, slots=True)
class Owed:
    """A party that something open concerns: as the payer, or as a contact of the payer."""

    party_id: UUID
    payer_party_id: UUID
    number: str | None
    open_cents: int


async def open_invoices(session: AsyncSession, parties: Collection[UUID]) -> Sequence[Owed]:
    """Find what is open on the accounts that these parties are, or acted for since."""
    payer, acting, owed = Customer.__table__, CustomerRole.__table__, Receivable.__table__
    invoices = Invoice.__table__
    columns = (payer.c.party_id, invoices.c.number, owed.c.open_cents)
    found = (
        select(acting.c.person_id, *columns)
        .select_from(owed)
        .join(invoices, invoices.c.id == owed.c.invoice_id)
        .join(payer, payer.c.id == owed.c.payer_id)
        .outerjoin(
            acting,
            (acting.c.customer_id == payer.c.id)
            & acting.c.person_id.in_(parties)
            & or_(acting.c.valid_to.is_(None), acting.c.valid_to >= invoices.c.invoice_on),
        )
        .where(owed.c.open_cents != 0, _concerns(payer, parties))
    )
    rows = (await session.execute(found)).all()
    as_payer = [Owed(party, party, *rest) for _, party, *rest in rows if party in parties]
    as_contact = [Owed(person, *rest) for person, *rest in rows if person is not None]
    return [*dict.fromkeys(as_payer + as_contact)]


def hold_of(owed: Owed) -> Hold | None:
    """Say what is held while something is open; a settled one holds nothing.

    >>> maija, firm = UUID(int=1), UUID(int=2)
    >>> sorted(hold_of(Owed(maija, firm, "20261042", 120_480)).reaches)
    ['emails', 'parties', 'persons', 'phones']
    >>> hold_of(Owed(firm, firm, "20261042", -100)).ground
    <Ground.CREDIT_BALANCE: 'credit-balance'>
    """
    if owed.open_cents == 0:
        return None
    is_credit = owed.open_cents < 0
    return Hold(
        party_id=owed.party_id,
        ground=Ground.CREDIT_BALANCE if is_credit else Ground.OPEN_INVOICE,
        reaches=OF_PAYER if owed.party_id == owed.payer_party_id else REACHED,
        basis=CLAIMS,
        ends_earlier_if=Ending.BALANCE_SETTLED if is_credit else Ending.INVOICE_PAID,
        blocker=owed.number,
        blocker_class=Invoice.__tablename__,
    )


def _concerns(payer: Any, parties: Collection[UUID]) -> Any:
    """Say which accounts: found by the parties' own indexes, and not invoice by invoice."""
    acting = CustomerRole.__table__.alias("concerned")
    theirs = select(acting.c.customer_id).where(acting.c.person_id.in_(parties))
    return or_(payer.c.party_id.in_(parties), payer.c.id.in_(theirs))


HOLDS: Final = (Holder(open_invoices, hold_of),)
