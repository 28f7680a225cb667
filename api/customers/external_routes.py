"""What partners' machines call customers and sites, over HTTP."""

from typing import Final
from uuid import UUID

from api.customers.party_queries import customers
from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.site_queries import SITES_SHOWN
from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.staff.actions.external_ids import Nameable, name_record
from api.staff.rules.external_ids import ExternalIdTaken
from api.staff.schemas.external_ids import NewExternalId

routes = Routes("Customers")

CUSTOMERS: Final = Nameable(CUSTOMERS_SHOWN, customers.c.party_id, Permission.CUSTOMERS_READ)
SITES: Final = Nameable(SITES_SHOWN, customers.c.party_id, Permission.ORDERS_READ)
"""Partners learn of sites from orders."""


@routes.put(
    "/customers/{customer_id}/external-id",
    Permission.EXTERNAL_IDS_KEEP,
    refuses=[NotFound, ExternalIdTaken],
    status=204,
    conditional=False,
)
async def name_customer(work: Work, customer_id: UUID, said: NewExternalId) -> Answer[None]:
    """Keep what the calling machine's own system calls a customer."""
    await name_record(work, CUSTOMERS, customer_id, said)
    return nothing()


@routes.put(
    "/sites/{site_id}/external-id",
    Permission.EXTERNAL_IDS_KEEP,
    refuses=[NotFound, ExternalIdTaken],
    status=204,
    conditional=False,
)
async def name_site(work: Work, site_id: UUID, said: NewExternalId) -> Answer[None]:
    """Keep what the calling machine's own system calls a site."""
    await name_record(work, SITES, site_id, said)
    return nothing()
