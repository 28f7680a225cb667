"""The URLs of one's own orders, weigh tickets and invoices."""

from typing import Final
from uuid import UUID

from api.database.work import Work
from api.http.answers import Answer
from api.http.files import Pdf
from api.http.routes import Routes
from api.invoices.paper_routes import REFUSES, printed_invoice
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.orders.rules.prices import NoPrice
from api.orders.rules.standing import CustomerClosed, ProductRetired, SiteClosed
from api.portal.trade.ordering import DeliveryPast, ask_again
from api.portal.trade.queries import (
    MY_INVOICE_PAPERS,
    MY_INVOICES,
    MY_ORDERS,
    MY_TICKET_PAPERS,
    MY_TICKETS,
)
from api.portal.trade.schemas import MyInvoice, MyOrder, MyWeighTicket, OrderRequest
from api.standing.credit_stops import CreditStopped
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show
from api.weighing.paper_routes import printed_ticket

routes = Routes("Own data")

OWN: Final = frozenset({Purpose.OWN_DATA})
READ: Final = Permission.OWN_READ


@routes.get("/my/orders", READ, purposes=OWN, refuses=[WrongCursor])
async def list_my_orders(work: Work, paging: Paging) -> Answer[Page[MyOrder]]:
    """List the orders of the customers you act for, newest first."""
    return await page(work, MY_ORDERS, paging, sort="number")


@routes.post(
    "/my/order-requests",
    Permission.OWN_WRITE,
    purposes=OWN,
    refuses=[
        *(NotFound, NoPrice, ProductRetired, CustomerClosed, SiteClosed, CreditStopped),
        *(DeliveryPast, IdentityCodeInText),
    ],
    key_required=True,
)
async def ask_for_order(work: Work, said: OrderRequest) -> Answer[MyOrder]:
    """Ask for what you ordered before: a draft that binds nobody until we confirm it."""
    return await show(work, MY_ORDERS, await ask_again(work, said))


@routes.get("/my/weigh-tickets", READ, purposes=OWN, refuses=[WrongCursor])
async def list_my_weigh_tickets(work: Work, paging: Paging) -> Answer[Page[MyWeighTicket]]:
    """List what was weighed for the customers you act for, newest first."""
    return await page(work, MY_TICKETS, paging)


@routes.get("/my/weigh-tickets/{ticket_id}/pdf", READ, purposes=OWN, refuses=[NotFound])
async def print_my_weigh_ticket(work: Work, ticket_id: UUID) -> Pdf:
    """Print a weigh ticket of your own."""
    return await printed_ticket(work, MY_TICKET_PAPERS, ticket_id)


@routes.get("/my/invoices", READ, purposes=OWN, refuses=[WrongCursor])
async def list_my_invoices(work: Work, paging: Paging) -> Answer[Page[MyInvoice]]:
    """List the invoices that you pay or have paid, newest first."""
    return await page(work, MY_INVOICES, paging)


@routes.get("/my/invoices/{invoice_id}/pdf", READ, purposes=OWN, refuses=REFUSES)
async def print_my_invoice(work: Work, invoice_id: UUID) -> Pdf:
    """Print an invoice of your own, as it was posted."""
    return await printed_invoice(work, MY_INVOICE_PAPERS, invoice_id)
