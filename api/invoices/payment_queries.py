"""What can be looked up about payments, and about what they pay."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, column, literal_column, select, table, true
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer
from api.database.membership import among
from api.database.types import Key
from api.database.work import Work
from api.invoices.payment_schemas import AllocationView, PaymentView
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.invoices.tables import Invoice
from api.kernel.access import Caller
from api.views.shown import Nested, Shown

payments = Payment.__table__
allocations = Allocation.__table__
invoices = Invoice.__table__
mine = invoices.alias("mine")
payers = Customer.__table__
handovers = table("handovers", column("invoice_id", Key()), column("client_id", Key()))


def payments_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show a partner what paid the invoices handed over to it; others see all.

    Whatever else a partner would book is not its to book: it is not shown, and so undone.
    """
    if caller.is_partner:
        own = handovers.c.client_id == bindparam("caller_id", type_=Key())
        asked = mine.join(handovers, handovers.c.invoice_id == mine.c.id)
        return payments.c.reference.in_(select(mine.c.reference).select_from(asked).where(own))
    return true()


PAYMENTS_SHOWN: Final = Shown(
    Payment,
    PaymentView,
    to=payments_visible_to,
    source=payments.outerjoin(payers, payers.c.id == payments.c.payer_id),
    late=True,
    wide=frozenset({"payer_ids"}),
    version=payments.c.version,
    fields={
        "payer_number": payers.c.number,
        "allocations": Nested(
            Allocation,
            AllocationView,
            allocations.c.payment_id == payments.c.id,
            source=allocations.join(invoices, invoices.c.id == allocations.c.invoice_id),
            fields={"invoice_number": invoices.c.number},
            order=(allocations.c.at, allocations.c.id),
            around=(payments,),
        ),
    },
    filters={
        "payer_id": payments.c.payer_id
        == bindparam("payer_id", type_=payments.c.payer_id.type),
        "payer_ids": among(payments.c.payer_id, "payer_ids"),
        "unallocated": payments.c.unallocated_cents != literal_column("0"),
    },
)


async def invoice_asking(session: AsyncSession, reference: str) -> Invoice | None:
    """Find the invoice that asks to be paid by this reference: ours, or an opening one."""
    found: Invoice | None = await session.scalar(
        select(Invoice).where(
            Invoice.reference == reference,
            Invoice.state.in_((InvoiceState.POSTED, InvoiceState.OPENING)),
            Invoice.kind == InvoiceKind.INVOICE,
        )
    )
    return found


async def held_receivable(session: AsyncSession, invoice_id: UUID) -> Receivable:
    """Find what is owed on an invoice, and hold it until commit."""
    owed = select(Receivable).where(Receivable.invoice_id == invoice_id)
    fresh = owed.with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(fresh)).one()


async def is_handed_to(work: Work, invoice_id: UUID) -> bool:
    """Tell whether an invoice was handed over to whoever asks."""
    own = (handovers.c.invoice_id == invoice_id) & (handovers.c.client_id == work.caller.id)
    return await work.session.scalar(select(handovers.c.invoice_id).where(own)) is not None


async def is_booked(session: AsyncSession, archive_id: str) -> bool:
    """Tell whether the bank's payment is here already."""
    found = select(Payment.id).where(Payment.archive_id == archive_id)
    return await session.scalar(found) is not None
