"""Customers over HTTP."""

from typing import Literal
from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import actions
from api.customers.billing_schemas import NewSourcedBilling
from api.customers.merge_queries import successor_of
from api.customers.provenance_queries import PROVENANCE_SHOWN
from api.customers.provenance_schemas import ProvenanceView
from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.row_queries import CUSTOMER_ROWS, CUSTOMERS_CHOSEN
from api.customers.rules.duplicates import PossibleDuplicate
from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.rules.merging import CustomerMerged
from api.customers.rules.parties import (
    BusinessIdMissing,
    KindMissing,
    NameMissing,
    NobodysOwn,
)
from api.customers.schemas import CustomerChanges, CustomerRow, CustomerView, NewCustomer
from api.customers.search import found_by, nearly_found
from api.customers.search_schemas import CustomerSearch, SearchResult
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import PREFIX, Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE, Purpose
from api.kernel.refusals import NotFound
from api.views.alike import nearest
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Customers")

FINDING = TRADE | {Purpose.ARCHIVING}
CHANGE = [NotFound, VersionConflict]
INCOMPLETE = (NameMissing, KindMissing, BusinessIdMissing, NobodysOwn)


@routes.get("/customers", Permission.CUSTOMERS_READ, purposes=FINDING, refuses=[WrongCursor])
async def list_customers(
    work: Work,
    paging: Paging,
    form: Form | None = None,
    kind: OrganisationKind | None = None,
    state: Literal["open", "closed"] | None = None,
    sort: Literal["name", "number"] = "name",
) -> Answer[Page[CustomerRow]]:
    """List customers by name, å ä ö last."""
    filters = {"form": form, "kind": kind, "open": state == "open" or None}
    filters["closed"] = state == "closed" or None
    rows = CUSTOMER_ROWS if {*filters.values()} == {None} else CUSTOMERS_CHOSEN
    return await page(work, rows, paging, filters, sort=sort, descending=False)


@routes.post(
    "/customers",
    Permission.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[
        NameMissing,
        KindMissing,
        BusinessIdMissing,
        NobodysOwn,
        NotFound,
        PossibleDuplicate,
    ],
)
async def create_customer(work: Work, customer: NewCustomer) -> Answer[CustomerView]:
    """Take up a customer. If it may be a known one, the refusal tells which, by id and why."""
    created = await actions.create_customer(work, customer)
    return await show(work, CUSTOMERS_SHOWN, created.id)


@routes.search("/customers/search", Permission.CUSTOMERS_READ, purposes=FINDING)
async def search_customers(work: Work, sought: CustomerSearch) -> Answer[SearchResult]:
    """Find customers as somebody types, also with a letter or two wrong where nothing else is.

    Whom the answer shows is logged as viewed.
    """
    shown, values = found_by(work.caller, sought.text)
    just_so = await found(work, shown, values, sought.limit)
    if just_so.seen and just_so.seen.records:
        return just_so
    near = await nearest(work, sought.text)
    if near is None:
        return just_so
    return await found(work, nearly_found(work.caller.visible), near, sought.limit)


@routes.get(
    "/customers/{customer_id}",
    Permission.CUSTOMERS_READ,
    purposes=FINDING,
    refuses=[NotFound, CustomerMerged],
)
async def get_customer(work: Work, customer_id: UUID) -> Answer[CustomerView]:
    """Show one customer. The id of a merged one leads to whom it goes on as."""
    try:
        return await show(work, CUSTOMERS_SHOWN, customer_id)
    except NotFound:
        if (successor := await successor_of(work, customer_id)) is None:
            raise
        raise CustomerMerged(location=f"{PREFIX}/customers/{successor}") from None


@routes.patch(
    "/customers/{customer_id}", Permission.CUSTOMERS_WRITE, purposes=TRADE, refuses=CHANGE
)
async def change_customer(
    work: Work, customer_id: UUID, changes: CustomerChanges
) -> Answer[CustomerView]:
    """Change some fields of a customer."""
    await actions.change_customer(work, customer_id, changes)
    return await show(work, CUSTOMERS_SHOWN, customer_id)


@routes.put(
    "/customers/{customer_id}/billing",
    Permission.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=CHANGE,
)
async def set_billing(
    work: Work, customer_id: UUID, billing: NewSourcedBilling
) -> Answer[CustomerView]:
    """Say how a customer is invoiced."""
    await actions.set_billing(work, customer_id, billing)
    return await show(work, CUSTOMERS_SHOWN, customer_id)


@routes.get(
    "/parties/{party_id}/provenance",
    Permission.CUSTOMERS_READ,
    purposes=TRADE,
    refuses=[WrongCursor],
)
async def list_provenance(
    work: Work, party_id: UUID, paging: Paging
) -> Answer[Page[ProvenanceView]]:
    """List where each value about a party came from, newest first, with earlier values."""
    return await page(work, PROVENANCE_SHOWN, paging, {"subject_id": party_id})
