"""What can be done about a draft before it is posted."""

from collections.abc import Sequence
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.invoices.counting import recount
from api.invoices.looking import lines_of, links_of, party_of, standings_of
from api.invoices.rules.kinds import InvoiceState
from api.invoices.rules.states import check_editable
from api.invoices.schemas import InvoiceChanges
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import TicketStanding


async def change_draft(work: Work, invoice_id: UUID, said: InvoiceChanges) -> None:
    """Change how a draft is to be paid, and what the buyer knows it by."""
    draft = await _held_draft(work, invoice_id)
    stated = said.stated()
    draft.term_days = stated.get("term_days", draft.term_days)
    if "buyer_reference" in stated:
        party = await party_of(work.session, draft.id)
        party.buyer_reference = stated["buyer_reference"]


async def remove_line(work: Work, line_id: UUID) -> UUID:
    """Take a line off a draft; its tickets wait for approval again. Give the draft's id."""
    line = await held(work, InvoiceLine, line_id)
    draft = await _held_draft(work, line.invoice_id)
    await _free(work, await links_of(work.session, [line.id]))
    await recount(work, draft)
    return draft.id


async def discard_draft(work: Work, invoice_id: UUID) -> None:
    """Give a draft up; its tickets wait for approval again, and no number is burnt."""
    draft = await _held_draft(work, invoice_id)
    lines = await lines_of(work.session, draft.id)
    await _free(work, await links_of(work.session, [line.id for line in lines]))
    await recount(work, draft)
    draft.state = InvoiceState.DISCARDED


def set_free(standing: TicketStanding, state: TicketState) -> None:
    """Let a ticket be billed elsewhere, or not at all. That it was billed once stays known."""
    standing.invoice_id = None
    standing.state = state
    if state is TicketState.AWAITING_APPROVAL:
        standing.approved_at = standing.approved_by = None


async def _held_draft(work: Work, invoice_id: UUID) -> Invoice:
    draft = await held(work, Invoice, invoice_id)
    check_editable(draft.state)
    return draft


async def _free(work: Work, links: Sequence[InvoiceTicket]) -> None:
    """Cut links. Whoever took a ticket out has to say before it is billed after all."""
    for standing in await standings_of(work.session, [link.ticket_id for link in links]):
        set_free(standing, TicketState.AWAITING_APPROVAL)
    for link in links:
        await work.session.delete(link)
