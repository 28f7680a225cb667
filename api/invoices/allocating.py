"""Closes invoices with payments: by the reference when one comes in, or by hand afterwards."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.invoices.payment_queries import held_receivable
from api.invoices.payment_schemas import NewAllocation
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.rules.allocating import check_allocation, check_payable
from api.invoices.rules.payments import allocated, receivable_state
from api.invoices.tables import Invoice
from api.kernel.quantities import Cents
from api.kernel.refusals import NotFound


async def allocate_by_reference(work: Work, payment: Payment, invoice_id: UUID) -> None:
    """Close as much of an invoice as a payment can."""
    owed = await held_receivable(work.session, invoice_id)
    if part := allocated(payment.unallocated_cents, owed.open_cents):
        _close(work, payment, owed, part)


async def allocate_payment(work: Work, payment_id: UUID, said: NewAllocation) -> None:
    """Put a part of what waits on an invoice that somebody has chosen.

    Whose invoice it pays is then taken to be whose payment it was, unless that is known.
    """
    payment = await held(work, Payment, payment_id)
    invoice = await work.session.get(Invoice, said.invoice_id)
    if invoice is None:
        raise NotFound("There is no such record.", pointer="/invoice_id")
    check_payable(invoice.kind, invoice.state)
    owed = await held_receivable(work.session, invoice.id)
    part = Cents(said.cents)
    check_allocation(part, payment.unallocated_cents, owed.open_cents)
    payment.payer_id = payment.payer_id or invoice.payer_id
    _close(work, payment, owed, part)


def _close(work: Work, payment: Payment, owed: Receivable, part: Cents) -> None:
    payment.unallocated_cents = Cents(payment.unallocated_cents - part)
    owed.open_cents = Cents(owed.open_cents - part)
    owed.state = receivable_state(owed.open_cents, by_credit=False)
    owed.closed_at = None if owed.open_cents else work.now
    work.session.add(
        Allocation(payment_id=payment.id, invoice_id=owed.invoice_id, cents=part, at=work.now)
    )
