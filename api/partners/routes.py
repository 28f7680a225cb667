"""What billing partners are handed, over HTTP. The invoices themselves are read as ever."""

from uuid import UUID

from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices.rules.states import DiscardedInvoice, NotPosted, OpeningInvoice
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.partners import actions
from api.partners.queries import HANDOVER_OF_INVOICE
from api.partners.rules.handing_over import AlreadyHandedOver, TakenAsAnother, WhichPartner
from api.partners.schemas import HandoverView, InvoiceReceipt, NewHandover
from api.staff.recipients import NoRecipient, OtherPartner
from api.views.show import show

routes = Routes("Billing partners")


@routes.get("/invoices/{invoice_id}/handover", Permission.INVOICES_READ, refuses=[NotFound])
async def get_handover(work: Work, invoice_id: UUID) -> Answer[HandoverView]:
    """Show whose an invoice is to send, and whether it was taken."""
    return await show(work, HANDOVER_OF_INVOICE, invoice_id)


@routes.post(
    "/invoices/{invoice_id}/handover",
    Permission.INVOICES_WRITE,
    refuses=[
        *(NotFound, NotPosted, DiscardedInvoice, AlreadyHandedOver, WhichPartner),
        OpeningInvoice,
        *(OtherPartner, NoRecipient, NoContract, NoTransferTool),
    ],
)
async def hand_over_invoice(
    work: Work, invoice_id: UUID, handover: NewHandover
) -> Answer[HandoverView]:
    """Hand a posted invoice to a billing partner. From now on the ledger names it."""
    await actions.hand_over(work, invoice_id, handover.client_id)
    return await show(work, HANDOVER_OF_INVOICE, invoice_id)


@routes.post(
    "/invoices/{invoice_id}/receipt",
    Permission.INVOICES_TAKE,
    refuses=[NotFound, TakenAsAnother, IdentityCodeInText],
    status=200,
)
async def take_invoice(
    work: Work, invoice_id: UUID, receipt: InvoiceReceipt
) -> Answer[HandoverView]:
    """Report that you have taken an invoice that was handed to you."""
    await actions.take_invoice(work, invoice_id, receipt)
    return await show(work, HANDOVER_OF_INVOICE, invoice_id)
