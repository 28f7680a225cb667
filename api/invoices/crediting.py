"""Takes a posted invoice back, whole or by lines, with a credit note that names it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.database.work import Work
from api.invoices.buying import copy_party
from api.invoices.contents import Rows
from api.invoices.credit_lines import turn_round
from api.invoices.credit_settling import set_tickets_free, settle
from api.invoices.issuing import issue
from api.invoices.looking import lines_of, party_of, vats_of
from api.invoices.rules.crediting import positions_to_credit
from api.invoices.rules.kinds import CreditReason, InvoiceKind, InvoiceState
from api.invoices.rules.states import check_creditable
from api.invoices.schemas import NewCreditNote
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty
from api.kernel.identifiers import new_id
from api.kernel.quantities import Cents
from api.kernel.refusals import NotFound


@dataclass(frozen=True, slots=True)
class Crediting:
    """What is taken back: the invoice, which of its lines, and whether they are its last."""

    invoice: Invoice
    lines: Sequence[InvoiceLine]
    is_last: bool
    reason: CreditReason


async def credit_invoice(work: Work, invoice_id: UUID, said: NewCreditNote) -> Invoice:
    """Post a credit note over what is left of an invoice, or over lines of it."""
    invoice = await held(work, Invoice, invoice_id)
    check_creditable(invoice.kind, invoice.state, None)
    crediting = await _chosen(work, invoice, said)
    note = _note(work, crediting)
    work.session.add(note)
    party = InvoiceParty(invoice_id=note.id, country="FI")
    await work.session.flush()
    await copy_party(work, party, await party_of(work.session, invoice.id))
    await turn_round(work, note, crediting.lines, is_last=crediting.is_last)
    await work.session.flush()
    lines, vats = await lines_of(work.session, note.id), await vats_of(work.session, note.id)
    await issue(work, Rows(note, party, lines, vats), invoice)
    await settle(work, note, invoice)
    await set_tickets_free(work, crediting.lines, said.reason)
    return note


async def _chosen(work: Work, invoice: Invoice, said: NewCreditNote) -> Crediting:
    lines = {line.position: line for line in await lines_of(work.session, invoice.id)}
    credited = await _credited(work, invoice.id)
    by_id = {line.id: line.position for line in lines.values()}
    if said.lines is not None and not {*said.lines} <= by_id.keys():
        raise NotFound("There is no such record.", pointer="/lines")
    wanted = None if said.lines is None else [by_id[each] for each in said.lines]
    chosen = positions_to_credit(lines, credited, wanted)
    return Crediting(
        invoice,
        [lines[each] for each in sorted(chosen)],
        chosen | {*credited} == lines.keys(),
        said.reason,
    )


async def _credited(work: Work, invoice_id: UUID) -> Collection[int]:
    """Give the positions that credit notes have taken back: a note's line keeps its own."""
    found = select(InvoiceLine.position).join(Invoice, Invoice.id == InvoiceLine.invoice_id)
    return (await work.session.scalars(found.where(Invoice.credits_id == invoice_id))).all()


def _note(work: Work, of: Crediting) -> Invoice:
    note_id = new_id()
    return Invoice(
        id=note_id,
        kind=InvoiceKind.CREDIT_NOTE,
        state=InvoiceState.DRAFT,
        customer_id=of.invoice.customer_id,
        payer_id=of.invoice.payer_id,
        group_key=f"credit:{note_id}",
        credits_id=of.invoice.id,
        credited_because=of.reason,
        language=of.invoice.language,
        drafted_at=work.now,
        delivered_from=of.invoice.delivered_from,
        delivered_to=of.invoice.delivered_to,
        term_days=0,
        net_cents=Cents(0),
        vat_cents=Cents(0),
        total_cents=Cents(0),
    )
