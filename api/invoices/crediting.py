"""Takes a posted invoice back, whole or by lines, with a credit note that names it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select

from api.audit.versions import held
from api.database.work import Work
from api.invoices.buying import copy_party
from api.invoices.counting import keep_vats
from api.invoices.draft_actions import set_free
from api.invoices.issuing import issue
from api.invoices.looking import lines_of, links_of, party_of, standings_of
from api.invoices.payment_queries import held_receivable
from api.invoices.payment_tables import Allocation
from api.invoices.rules.crediting import BILLED_ANEW, credited_rows, positions_to_credit
from api.invoices.rules.kinds import CreditReason, InvoiceKind, InvoiceState
from api.invoices.rules.payments import receivable_state
from api.invoices.rules.states import check_creditable
from api.invoices.rules.totals import Taxed
from api.invoices.rules.vat import at
from api.invoices.schemas import NewCreditNote
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceVat
from api.kernel.identifiers import new_id
from api.kernel.quantities import Cents, Kilograms
from api.kernel.refusals import NotFound
from api.weighing.rules.kinds import TicketState


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
    await _turn_round(work, note, crediting)
    await issue(work, note, invoice)
    await _settle(work, note, invoice)
    await _set_tickets_free(work, crediting)
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


async def _turn_round(work: Work, note: Invoice, of: Crediting) -> None:
    """Write the lines with the opposite sign, and their tax at the rates they had."""
    lines = [_turned(note.id, line) for line in of.lines]
    work.session.add_all(lines)
    taxed = [Taxed(line.net_cents, at(line.vat_percent)) for line in lines]
    rows = credited_rows(taxed, await _tax_left(work, of.invoice.id) if of.is_last else None)
    await keep_vats(work, note, rows)
    note.net_cents = Cents(sum(row.base for row in rows))
    note.vat_cents = Cents(sum(row.tax for row in rows))
    note.total_cents = Cents(note.net_cents + note.vat_cents)


_SAME = (
    *("position", "product_id", "order_id", "order_line_id", "site_id", "description"),
    *("delivered_on", "unit", "unit_price", "price_won", "prices_lost"),
    *("vat_class", "vat_percent"),
)


def _turned(note_id: UUID, line: InvoiceLine) -> InvoiceLine:
    return InvoiceLine(
        invoice_id=note_id,
        net_kg=None if line.net_kg is None else Kilograms(-line.net_kg),
        quantity=-line.quantity,
        net_cents=Cents(-line.net_cents),
        **{name: getattr(line, name) for name in _SAME},
    )


async def _tax_left(work: Work, invoice_id: UUID) -> dict[Decimal, Cents]:
    """Add up an invoice's tax and that of its credit notes, by rate."""
    rows = await work.session.execute(
        select(InvoiceVat.vat_percent, func.sum(InvoiceVat.vat_cents))
        .join(Invoice, Invoice.id == InvoiceVat.invoice_id)
        .where((Invoice.id == invoice_id) | (Invoice.credits_id == invoice_id))
        .group_by(InvoiceVat.vat_percent)
    )
    return {percent: Cents(int(tax)) for percent, tax in rows}


async def _settle(work: Work, note: Invoice, invoice: Invoice) -> None:
    """Take the note off what is owed; what was paid already is then owed back."""
    owed = await held_receivable(work.session, invoice.id)
    owed.open_cents = Cents(owed.open_cents + note.total_cents)
    owed.state = receivable_state(owed.open_cents, by_credit=True)
    owed.closed_at = None if owed.open_cents else work.now
    work.session.add(
        Allocation(
            credit_note_id=note.id,
            invoice_id=invoice.id,
            cents=Cents(-note.total_cents),
            at=work.now,
        )
    )


async def _set_tickets_free(work: Work, of: Crediting) -> None:
    """Let the tickets of credited lines be billed anew, unless the goods came back."""
    anew = of.reason in BILLED_ANEW
    state = TicketState.AWAITING_APPROVAL if anew else TicketState.NOT_BILLABLE
    links = await links_of(work.session, [line.id for line in of.lines])
    for standing in await standings_of(work.session, [link.ticket_id for link in links]):
        set_free(standing, state)
