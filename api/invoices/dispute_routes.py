"""Disputes over HTTP: noted on an invoice, listed, and ended."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices import disputing
from api.invoices.dispute_queries import DISPUTES_SHOWN
from api.invoices.dispute_schemas import DisputeEnding, DisputeView, NewDispute
from api.invoices.rules.disputes import DisputeEnded, DisputeStands, WrongDisputeDay
from api.invoices.rules.states import DiscardedInvoice, NotPosted
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Disputes")


@routes.get("/disputes", Permission.INVOICING_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_disputes(
    work: Work, paging: Paging, invoice_id: UUID | None = None
) -> Answer[Page[DisputeView]]:
    """List the disputes that stand, newest first; of one invoice, those that ended, too."""
    given = {"invoice_id": invoice_id, "stands": None if invoice_id else True}
    return await page(work, DISPUTES_SHOWN, paging, given)


@routes.post(
    "/invoices/{invoice_id}/disputes",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[
        *(NotFound, NotPosted, DiscardedInvoice, DisputeStands, WrongDisputeDay),
        IdentityCodeInText,
    ],
)
async def dispute_invoice(
    work: Work, invoice_id: UUID, said: NewDispute
) -> Answer[DisputeView]:
    """Note that the payer says an invoice is wrong: while it stands, it is a named claim."""
    dispute = await disputing.dispute_invoice(work, invoice_id, said)
    return await show(work, DISPUTES_SHOWN, dispute.id)


@routes.post(
    "/disputes/{dispute_id}/end",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, DisputeEnded],
    status=200,
    conditional=True,
)
async def end_dispute(work: Work, dispute_id: UUID, said: DisputeEnding) -> Answer[DisputeView]:
    """Say what came of a dispute. What is credited is credited by itself."""
    await disputing.end_dispute(work, dispute_id, said.outcome)
    return await show(work, DISPUTES_SHOWN, dispute_id)
