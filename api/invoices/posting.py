"""Posts drafts: from then on they ask to be paid, and nothing of them changes."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.customers.tables import Customer, Party
from api.database.work import Work
from api.invoices.buying import copy_payer
from api.invoices.contents import Rows
from api.invoices.invoiced_orders import note_invoiced
from api.invoices.issuing import issue
from api.invoices.looking import lines_of, links_of, party_of, standings_of, vats_of
from api.invoices.payment_tables import Receivable
from api.invoices.rules.payments import receivable_state
from api.invoices.rules.states import posted
from api.invoices.tables import Invoice
from api.kernel.refusals import Conflict
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import TicketStanding, WeighTicket


class TicketVoided(Conflict):
    """A weigh ticket of the draft is void."""


async def post_invoice(work: Work, invoice_id: UUID) -> Invoice:
    """Post a draft: number it, seal it, open what is owed, settle its tickets and orders."""
    draft = await held(work, Invoice, invoice_id)
    lines = await lines_of(work.session, draft.id)
    posted(draft.state, len(lines))
    links = await links_of(work.session, [line.id for line in lines])
    standings = await standings_of(work.session, [link.ticket_id for link in links])
    await _check_tickets(work, draft, standings)
    payer = await work.session.get_one(Customer, draft.payer_id)
    paying = await work.session.get_one(Party, payer.party_id)
    party = await party_of(work.session, draft.id)
    await copy_payer(work, party, payer, paying)
    await issue(work, Rows(draft, party, lines, await vats_of(work.session, draft.id)))
    for standing in standings:
        standing.state, standing.billed_at = TicketState.BILLED, work.now
    work.session.add(_owed(work, draft))
    await note_invoiced(work, {line.order_id for line in lines if line.order_id})
    return draft


async def _check_tickets(
    work: Work, draft: Invoice, standings: Sequence[TicketStanding]
) -> None:
    """Refuse a draft one of whose tickets is not to be billed after all."""
    wrong = [
        each.ticket_id
        for each in standings
        if each.state is not TicketState.APPROVED or each.invoice_id != draft.id
    ]
    if wrong:
        named = select(WeighTicket.number).where(WeighTicket.id.in_(wrong))
        numbers = await work.session.scalars(named.order_by(WeighTicket.number))
        raise TicketVoided(
            "Take its line off, and approve its other tickets again.", tickets=[*numbers]
        )


def _owed(work: Work, invoice: Invoice) -> Receivable:
    state = receivable_state(invoice.total_cents, by_credit=False)
    return Receivable(
        invoice_id=invoice.id,
        payer_id=invoice.payer_id,
        state=state,
        due_on=invoice.due_on,
        total_cents=invoice.total_cents,
        open_cents=invoice.total_cents,
        closed_at=None if invoice.total_cents else work.now,
    )
