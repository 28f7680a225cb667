"""Sites over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.customers import site_actions as actions
from api.customers.site_queries import SITES_SHOWN
from api.customers.site_schemas import NewSite, SiteChanges, SiteSearch, SitesFound, SiteView
from api.customers.site_search import sites_found_by
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Sites")


@routes.get("/sites", Permission.SITES_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_sites(
    work: Work, paging: Paging, customer_id: UUID | None = None
) -> Answer[Page[SiteView]]:
    """List sites by code, of everyone or of one customer."""
    filters = {"customer_id": customer_id}
    return await page(work, SITES_SHOWN, paging, filters, sort="code", descending=False)


@routes.post(
    "/customers/{customer_id}/sites", Permission.SITES_WRITE, purposes=TRADE, refuses=[NotFound]
)
async def add_site(work: Work, customer_id: UUID, site: NewSite) -> Answer[SiteView]:
    """Add a site of a customer; without a code it gets the next of ours."""
    added = await actions.add_site(work, customer_id, site)
    return await show(work, SITES_SHOWN, added.id)


@routes.search("/customers/{customer_id}/sites/search", Permission.SITES_READ, purposes=TRADE)
async def search_sites(work: Work, customer_id: UUID, sought: SiteSearch) -> Answer[SitesFound]:
    """Find sites of a customer by a code, its own code, or a name, or a part of one."""
    shown, values = sites_found_by(work.caller, sought.text)
    return await found(work, shown, {**values, "customer_id": customer_id}, sought.limit)


@routes.get("/sites/{site_id}", Permission.SITES_READ, purposes=TRADE, refuses=[NotFound])
async def get_site(work: Work, site_id: UUID) -> Answer[SiteView]:
    """Show one site."""
    return await show(work, SITES_SHOWN, site_id)


@routes.patch(
    "/sites/{site_id}",
    Permission.SITES_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict],
)
async def change_site(work: Work, site_id: UUID, changes: SiteChanges) -> Answer[SiteView]:
    """Change some fields of a site."""
    await actions.change_site(work, site_id, changes)
    return await show(work, SITES_SHOWN, site_id)
