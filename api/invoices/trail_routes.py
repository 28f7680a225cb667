"""The chain over HTTP: from an order, a ticket, an invoice or a payment to all the others."""

from uuid import UUID

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices.trail_kinds import whose_trail
from api.invoices.trail_schemas import Trail
from api.invoices.trails import INVOICE_TRAIL, ORDER_TRAIL, PAYMENT_TRAIL, TICKET_TRAIL
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Trails")


@routes.get("/orders/{order_id}/trail", Permission.INVOICING_READ, refuses=[NotFound])
async def walk_from_order(work: Work, order_id: UUID) -> Answer[Trail]:
    """Show what an order has led to."""
    return await show(work, ORDER_TRAIL, order_id)


@routes.get("/weigh-tickets/{ticket_id}/trail", Permission.INVOICING_READ, refuses=[NotFound])
async def walk_from_ticket(work: Work, ticket_id: UUID) -> Answer[Trail]:
    """Show what a weigh ticket comes from, and what it has led to."""
    return await show(work, TICKET_TRAIL, ticket_id)


@routes.get("/invoices/{invoice_id}/trail", Permission.INVOICING_READ, refuses=[NotFound])
async def walk_from_invoice(work: Work, invoice_id: UUID) -> Answer[Trail]:
    """Show what an invoice or a credit note comes from, and how it was settled."""
    return await show(work, INVOICE_TRAIL, invoice_id)


@routes.get("/payments/{payment_id}/trail", Permission.INVOICING_READ, refuses=[NotFound])
async def walk_from_payment(work: Work, payment_id: UUID) -> Answer[Trail]:
    """Show what a payment has paid, back to the orders."""
    return await show(work, PAYMENT_TRAIL, payment_id)


@routes.get("/documents/{document_id}/trail", Permission.INVOICING_READ, refuses=[NotFound])
async def walk_from_document(work: Work, document_id: UUID) -> Answer[Trail]:
    """Show the chain of an order, a load, a weigh ticket, an invoice or a payment by its id."""
    walk, start = await whose_trail(work, document_id)
    return await show(work, walk, start)
