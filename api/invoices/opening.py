"""Takes up what is still owed on invoices that another program sent before ours."""

from sqlalchemy import or_, select

from api.audit.versions import held
from api.customers.tables import Customer, Party
from api.database.series import pass_over
from api.database.work import Work
from api.invoices.opening_schemas import NewOpening
from api.invoices.payment_tables import Receivable
from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.invoices.rules.opening import places_taken
from api.invoices.tables import Invoice
from api.kernel.refusals import Conflict


class InvoiceNumberTaken(Conflict):
    """Another invoice has this number or this reference."""


async def open_invoice(work: Work, said: NewOpening) -> Invoice:
    """Take up an opening balance. It is paid as ours are, and never numbered, changed or sent.

    Our own numbers go on above it where it is numbered as they are.
    """
    customer = await held(work, Customer, said.customer_id)
    party = await work.session.get_one(Party, customer.party_id)
    await _check_alone(work, said)
    invoice = Invoice(
        kind=InvoiceKind.INVOICE,
        state=InvoiceState.OPENING,
        customer_id=customer.id,
        payer_id=customer.id,
        group_key="opening",
        language=party.language,
        drafted_at=work.now,
        term_days=(said.due_on - said.invoice_on).days,
        net_cents=said.total_cents,
        vat_cents=0,
        **said.model_dump(
            include={"number", "reference", "invoice_on", "due_on", "total_cents"}
        ),
    )
    work.session.add(invoice)
    await work.session.flush()
    work.session.add(_owed(invoice, said.open_cents))
    for year, place in places_taken(said.number, said.reference):
        await pass_over(work.session, "invoices", place, year=year)
    return invoice


async def _check_alone(work: Work, said: NewOpening) -> None:
    same = [Invoice.number == said.number]
    if said.reference:
        same.append(Invoice.reference == said.reference)
    taken = await work.session.scalar(select(Invoice.id).where(or_(*same)).limit(1))
    if taken is not None:
        raise InvoiceNumberTaken(pointer="/number")


def _owed(invoice: Invoice, open_cents: int) -> Receivable:
    return Receivable(
        invoice_id=invoice.id,
        payer_id=invoice.payer_id,
        state=ReceivableState.OPEN,
        due_on=invoice.due_on,
        total_cents=invoice.total_cents,
        open_cents=open_cents,
    )
