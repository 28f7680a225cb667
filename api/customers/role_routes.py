"""Who acts for a customer, over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import contact_actions as actions
from api.customers.contact_schemas import ContactChanges, NewContact
from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.schemas import CustomerView
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Customers")

WRITE = Permission.CUSTOMERS_WRITE


@routes.post("/customers/{customer_id}/contacts", WRITE, purposes=TRADE, refuses=[NotFound])
async def add_contact(
    work: Work, customer_id: UUID, contact: NewContact
) -> Answer[CustomerView]:
    """Have a person act for a customer: somebody known by id, or somebody new."""
    await actions.add_contact(work, customer_id, contact)
    return await show(work, CUSTOMERS_SHOWN, customer_id)


@routes.patch("/contacts/{role_id}", WRITE, purposes=TRADE, refuses=[NotFound, VersionConflict])
async def change_contact(
    work: Work, role_id: UUID, changes: ContactChanges
) -> Answer[CustomerView]:
    """Change what a person does for a customer. `If-Match` is the customer's version."""
    role = await actions.change_contact(work, role_id, changes)
    return await show(work, CUSTOMERS_SHOWN, role.customer_id)


@routes.delete(
    "/contacts/{role_id}", WRITE, purposes=TRADE, refuses=[NotFound, VersionConflict]
)
async def end_contact(work: Work, role_id: UUID) -> Answer[CustomerView]:
    """End a person's role today. `If-Match` is the customer's version."""
    role = await actions.end_contact(work, role_id)
    return await show(work, CUSTOMERS_SHOWN, role.customer_id)
