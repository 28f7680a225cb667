"""Puts approved tickets into drafts, as each customer wants its loads gathered."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from api.customers.merge_queries import goes_on_as
from api.customers.queries import billing_of
from api.customers.tables import Billing, Customer, Party
from api.database.locks import alone_with
from api.database.work import Work
from api.invoices.counting import recount
from api.invoices.looking import draft_for, lines_of, standings_of
from api.invoices.pricing import Priced, priced
from api.invoices.rules.gathering import group_key
from api.invoices.rules.kinds import InvoiceKind, InvoiceState
from api.invoices.tables import Invoice, InvoiceLine, InvoiceParty, InvoiceTicket
from api.kernel.clock import local_day
from api.kernel.quantities import Cents
from api.kernel.sources import Source, SourceKind
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import WeighTicket

FROM_REGISTER: Final = Source(SourceKind.OTHER, "register")
"""The source of what an invoice repeats: each value's own stands with the customer."""


@dataclass(frozen=True, slots=True)
class Paying:
    """Whose load it was, who pays for it, and how either wants its invoices."""

    customer: Customer
    billing: Billing
    payer: Customer
    payer_billing: Billing


async def draft_ticket(work: Work, ticket_id: UUID) -> Invoice | None:
    """Put an approved ticket into its draft, once; give the draft, if it went into one."""
    [standing] = await standings_of(work.session, [ticket_id])
    ticket = await work.session.get_one(WeighTicket, ticket_id)
    is_waiting = standing.state is TicketState.APPROVED and standing.invoice_id is None
    if not is_waiting or ticket.customer_id is None:
        return None
    paying = await _paying(work, await goes_on_as(work.session, ticket.customer_id))
    delivered = local_day(ticket.weighed_at)
    found = await priced(work, ticket, delivered)
    draft = await _draft(work, paying, ticket, delivered)
    await _bill(work, draft, ticket, found)
    standing.invoice_id = draft.id
    await recount(work, draft)
    return draft


async def _paying(work: Work, customer_id: UUID) -> Paying:
    session = work.session
    customer = await session.get_one(Customer, customer_id)
    billing = await billing_of(session, customer_id)
    if billing.payer_id is None:
        return Paying(customer, billing, customer, billing)
    payer = await session.get_one(Customer, billing.payer_id)
    return Paying(customer, billing, payer, await billing_of(session, payer.id))


async def _draft(work: Work, paying: Paying, ticket: WeighTicket, delivered: date) -> Invoice:
    """Find the draft this ticket belongs to, or begin it; nobody else begins it meanwhile."""
    key = group_key(paying.billing.collective, ticket.number, delivered)
    await alone_with(work, f"draft {paying.customer.id} {key}")
    draft = await draft_for(work.session, paying.customer.id, key)
    return draft or await _begun(work, paying, key)


async def _begun(work: Work, paying: Paying, key: str) -> Invoice:
    party = await work.session.get_one(Party, paying.payer.party_id)
    draft = Invoice(
        kind=InvoiceKind.INVOICE,
        state=InvoiceState.DRAFT,
        customer_id=paying.customer.id,
        payer_id=paying.payer.id,
        group_key=key,
        language=party.language,
        drafted_at=work.now,
        term_days=paying.payer_billing.payment_term_days,
        net_cents=Cents(0),
        vat_cents=Cents(0),
        total_cents=Cents(0),
    )
    reference = paying.billing.reference or paying.payer_billing.reference
    work.session.add(draft)
    with work.citing(FROM_REGISTER):
        work.session.add(
            InvoiceParty(invoice_id=draft.id, country="FI", buyer_reference=reference)
        )
        await work.session.flush()
    return draft


async def _bill(work: Work, draft: Invoice, ticket: WeighTicket, found: Priced) -> None:
    """Add a ticket to the line of its product, price and order, or begin that line."""
    lines = await lines_of(work.session, draft.id)
    line = next((each for each in lines if found.is_of(each)), None)
    if line is None:
        after = max((each.position for each in lines), default=0)
        line = InvoiceLine(invoice_id=draft.id, position=after + 1, **found.columns())
        work.session.add(line)
        await work.session.flush()
    work.session.add(InvoiceTicket(line_id=line.id, ticket_id=ticket.id, net_kg=ticket.net_kg))
