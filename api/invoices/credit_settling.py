"""What a credit note does to the invoice it takes back, and to the loads that were on it."""

from collections.abc import Sequence

from api.database.work import Work
from api.invoices.draft_actions import set_free
from api.invoices.looking import links_of, standings_of
from api.invoices.payment_queries import held_receivable
from api.invoices.payment_tables import Allocation
from api.invoices.rules.crediting import BILLED_ANEW
from api.invoices.rules.kinds import CreditReason
from api.invoices.rules.payments import receivable_state
from api.invoices.tables import Invoice, InvoiceLine
from api.kernel.quantities import Cents
from api.weighing.rules.kinds import TicketState


async def settle(work: Work, note: Invoice, invoice: Invoice) -> None:
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


async def set_tickets_free(
    work: Work, lines: Sequence[InvoiceLine], reason: CreditReason
) -> None:
    """Let the tickets of credited lines be billed anew, unless the goods came back."""
    anew = reason in BILLED_ANEW
    state = TicketState.AWAITING_APPROVAL if anew else TicketState.NOT_BILLABLE
    links = await links_of(work.session, [line.id for line in lines])
    for standing in await standings_of(work.session, [link.ticket_id for link in links]):
        set_free(standing, state)
