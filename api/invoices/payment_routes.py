"""Payments over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.customers.going_on import with_merged
from api.customers.rules.banking import WrongReference
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices import allocating, paying
from api.invoices.paying import PaymentBooked
from api.invoices.payment_queries import PAYMENTS_SHOWN
from api.invoices.payment_schemas import (
    NewAllocation,
    NewPayment,
    PaymentFilter,
    PaymentView,
)
from api.invoices.rules.allocating import (
    CreditNoteNotPaid,
    InvoiceSettled,
    MoreThanLeft,
    MoreThanOpen,
    NothingAllocated,
)
from api.invoices.rules.payments import NothingPaid, UnknownReference
from api.invoices.rules.states import DiscardedInvoice, NotPosted
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Payments")

Filter = Annotated[PaymentFilter, Query()]


@routes.get("/payments", Permission.PAYMENTS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_payments(
    work: Work, paging: Paging, chosen: Filter
) -> Answer[Page[PaymentView]]:
    """List payments, newest first, or those that wait for somebody to look at them."""
    filters = await with_merged(work, chosen.conditions(), "payer_id")
    return await page(work, PAYMENTS_SHOWN, paging, filters)


@routes.get(
    "/payments/{payment_id}", Permission.PAYMENTS_READ, purposes=TRADE, refuses=[NotFound]
)
async def get_payment(work: Work, payment_id: UUID) -> Answer[PaymentView]:
    """Show one payment, and what it paid."""
    return await show(work, PAYMENTS_SHOWN, payment_id)


@routes.post(
    "/payments",
    Permission.PAYMENTS_WRITE,
    purposes=TRADE,
    refuses=[
        *(WrongReference, NothingPaid, UnknownReference, PaymentBooked, IdentityCodeInText),
    ],
    key_required=True,
)
async def record_payment(work: Work, payment: NewPayment) -> Answer[PaymentView]:
    """Book a payment on the invoice of its reference; what is left over waits in a queue."""
    booked = await paying.record_payment(work, payment)
    return await show(work, PAYMENTS_SHOWN, booked.id)


@routes.post(
    "/payments/{payment_id}/allocations",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[
        *(NotFound, NotPosted, DiscardedInvoice, CreditNoteNotPaid, InvoiceSettled),
        *(NothingAllocated, MoreThanLeft, MoreThanOpen),
    ],
    key_required=True,
)
async def allocate_payment(
    work: Work, payment_id: UUID, allocation: NewAllocation
) -> Answer[PaymentView]:
    """Put what waits of a payment, or a part of it, on an invoice that is open."""
    await allocating.allocate_payment(work, payment_id, allocation)
    return await show(work, PAYMENTS_SHOWN, payment_id)
