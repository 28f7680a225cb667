"""Books money that came in, on the invoice its reference names, or in a queue."""

from typing import Final

from api.database.work import Work
from api.invoices.allocating import allocate_by_reference
from api.invoices.payment_queries import invoice_asking, is_booked, is_handed_to
from api.invoices.payment_schemas import NewPayment
from api.invoices.payment_tables import Payment
from api.invoices.rules.kinds import PaymentChannel
from api.invoices.rules.payments import check_known, check_payment
from api.kernel.quantities import Cents
from api.kernel.refusals import Conflict
from api.kernel.sources import Source, SourceKind

FROM_BANK: Final = Source(SourceKind.OTHER, "bank")


class PaymentBooked(Conflict):
    """The payment is booked already."""


async def record_payment(work: Work, said: NewPayment) -> Payment:
    """Book a payment. What its invoice does not need, or nobody asked for, waits in a queue."""
    amount = Cents(said.total_cents)
    check_payment(amount)
    invoice = await invoice_asking(work.session, said.reference)
    is_theirs = invoice is not None and await is_handed_to(work, invoice.id)
    check_known(is_partner=work.caller.is_partner, is_theirs=is_theirs)
    if said.archive_id and await is_booked(work.session, said.archive_id):
        raise PaymentBooked("The bank's id tells.", pointer="/archive_id")
    payment = Payment(
        payer_id=invoice and invoice.payer_id,
        channel=_channel(work, said),
        archive_id=said.archive_id,
        received_on=said.received_on,
        recorded_at=work.now,
        reference=said.reference,
        payer_name=said.payer_name,
        total_cents=amount,
        unallocated_cents=amount,
    )
    work.session.add(payment)
    with work.citing(work.source or FROM_BANK):
        await work.session.flush()
    if invoice is not None:
        await allocate_by_reference(work, payment, invoice.id)
    return payment


def _channel(work: Work, said: NewPayment) -> PaymentChannel:
    """Tell how we learnt of it: what carries a bank's id was read from a statement."""
    if work.caller.is_partner:
        return PaymentChannel.PARTNER
    return PaymentChannel.BANK if said.archive_id else PaymentChannel.OFFICE
