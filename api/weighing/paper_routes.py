"""Weigh tickets on paper."""

import asyncio
from uuid import UUID

from api.database.work import Work
from api.documents.ticket_printing import ticket_pdf
from api.http.files import Pdf
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.show import show
from api.views.shown import Shown
from api.weighing.ticket_papers import TICKET_PAPERS, TicketPaper, printed_from

routes = Routes("Weigh tickets")


@routes.get(
    "/weigh-tickets/{ticket_id}/pdf",
    Permission.TICKETS_READ,
    purposes=TRADE,
    refuses=[NotFound],
)
async def print_weigh_ticket(work: Work, ticket_id: UUID) -> Pdf:
    """Print a sealed ticket: PDF/A, in the customer's language, the same bytes each time."""
    return await printed_ticket(work, TICKET_PAPERS, ticket_id)


async def printed_ticket(work: Work, of: Shown[TicketPaper], ticket_id: UUID) -> Pdf:
    """Print a ticket for whoever is shown it."""
    shown = await show(work, of, ticket_id)
    paper = TicketPaper.model_validate_json(shown.body)
    ticket = printed_from(paper)
    printed_at = (paper.voided_at or paper.weighed_at).replace(microsecond=0)
    pdf = await asyncio.to_thread(ticket_pdf, ticket, printed_at)
    return Pdf(pdf, f"{ticket.number}.pdf")
