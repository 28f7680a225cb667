"""Invoices over HTTP: drafts are changed, posted or given up; what is posted is credited."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.customers.going_on import with_merged
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices import crediting, draft_actions, posting
from api.invoices.posting import TicketVoided
from api.invoices.queries import INVOICE_ROWS, INVOICES_SHOWN
from api.invoices.rules.states import (
    AlreadyCredited,
    AlreadyPosted,
    CreditNoteNotCredited,
    DiscardedInvoice,
    NothingToInvoice,
    NotPosted,
    OpeningInvoice,
    PostedInvoice,
)
from api.invoices.schemas import (
    InvoiceChanges,
    InvoiceFilter,
    InvoiceRow,
    InvoicesFound,
    InvoiceView,
    NewCreditNote,
)
from api.invoices.selling import NoBankAccount
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.numbers import NumberSearch, by_number
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Invoices")

Filter = Annotated[InvoiceFilter, Query()]
CHANGE: Final = [
    *(NotFound, VersionConflict, PostedInvoice, DiscardedInvoice, OpeningInvoice),
]


@routes.get("/invoices", Permission.INVOICES_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_invoices(
    work: Work,
    paging: Paging,
    chosen: Filter,
    sort: Literal["drafted", "number", "due_on"] = "drafted",
    *,
    descending: bool | None = None,
) -> Answer[Page[InvoiceRow]]:
    """List invoices: the newest first; by number what is posted; by due day what is open."""
    downwards = sort != "due_on" if descending is None else descending
    by = None if sort == "drafted" else sort
    given = await with_merged(work, chosen.conditions(sort), "customer_id", "payer_id")
    return await page(work, INVOICE_ROWS, paging, given, sort=by, descending=downwards)


@routes.search("/invoices/search", Permission.INVOICES_READ, purposes=TRADE)
async def search_invoices(work: Work, sought: NumberSearch) -> Answer[InvoicesFound]:
    """Find invoices by number or payment reference."""
    shown, values = by_number(INVOICE_ROWS, work.caller, sought.text)
    return await found(work, shown, values, sought.limit)


@routes.get(
    "/invoices/{invoice_id}", Permission.INVOICES_READ, purposes=TRADE, refuses=[NotFound]
)
async def get_invoice(work: Work, invoice_id: UUID) -> Answer[InvoiceView]:
    """Show one invoice with its lines, tickets, taxes and settlements."""
    return await show(work, INVOICES_SHOWN, invoice_id)


@routes.patch(
    "/invoices/{invoice_id}",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, SourceRequired],
)
async def change_invoice(
    work: Work, invoice_id: UUID, changes: InvoiceChanges
) -> Answer[InvoiceView]:
    """Change a draft: the buyer's reference, and how long there is to pay."""
    await draft_actions.change_draft(work, invoice_id, changes)
    return await show(work, INVOICES_SHOWN, invoice_id)


@routes.delete(
    "/invoice-lines/{invoice_line_id}",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=CHANGE,
)
async def remove_invoice_line(work: Work, invoice_line_id: UUID) -> Answer[InvoiceView]:
    """Take a line off a draft. Its tickets wait for approval again."""
    invoice_id = await draft_actions.remove_line(work, invoice_line_id)
    return await show(work, INVOICES_SHOWN, invoice_id)


@routes.delete(
    "/invoices/{invoice_id}", Permission.INVOICES_WRITE, purposes=TRADE, refuses=CHANGE
)
async def discard_invoice(work: Work, invoice_id: UUID) -> Answer[InvoiceView]:
    """Give a draft up. Its tickets wait for approval again, and no number is burnt."""
    await draft_actions.discard_draft(work, invoice_id)
    return await show(work, INVOICES_SHOWN, invoice_id)


@routes.post(
    "/invoices/{invoice_id}/posting",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[
        *(NotFound, VersionConflict, AlreadyPosted, DiscardedInvoice, NothingToInvoice),
        OpeningInvoice,
        *(TicketVoided, NoBankAccount),
    ],
    conditional=True,
    key_required=True,
    status=200,
)
async def post_invoice(work: Work, invoice_id: UUID) -> Answer[InvoiceView]:
    """Post a draft: it gets its number and its day, and asks to be paid. It never changes."""
    await posting.post_invoice(work, invoice_id)
    return await show(work, INVOICES_SHOWN, invoice_id)


@routes.post(
    "/invoices/{invoice_id}/credit-note",
    Permission.INVOICES_WRITE,
    purposes=TRADE,
    refuses=[
        *(NotFound, NotPosted, DiscardedInvoice, CreditNoteNotCredited, AlreadyCredited),
        OpeningInvoice,
        NoBankAccount,
    ],
    key_required=True,
)
async def credit_invoice(
    work: Work, invoice_id: UUID, note: NewCreditNote
) -> Answer[InvoiceView]:
    """Post a credit note over what is left of an invoice, or over lines of it."""
    posted = await crediting.credit_invoice(work, invoice_id, note)
    return await show(work, INVOICES_SHOWN, posted.id)
