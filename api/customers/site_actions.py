"""What can be done about sites."""

from datetime import datetime
from typing import Any
from uuid import UUID

from api.audit.versions import held
from api.customers.rules.names import finnish_sort_key
from api.customers.site_schemas import NewSite, SiteChanges
from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day


async def add_site(work: Work, customer_id: UUID, said: NewSite) -> Site:
    """Add a place under the code said, or under the next of ours."""
    await held(work, Customer, customer_id)
    code = said.code or f"TM-{await next_number(work.session, 'sites'):04}"
    site = Site(customer_id=customer_id, **fields_of(said, code, work.now))
    work.session.add(site)
    await work.session.flush()
    return site


def fields_of(said: NewSite, code: str, now: datetime) -> dict[str, Any]:
    """Give the columns of a new site that are said, and those that follow from them."""
    fields = said.stated() | {"code": code, "code_sort": finnish_sort_key(code)}
    return fields | {"valid_from": said.valid_from or local_day(now)}


async def change_site(work: Work, site_id: UUID, said: SiteChanges) -> Site:
    site = await held(work, Site, site_id)
    for name, value in said.stated().items():
        setattr(site, name, value)
    site.code_sort = finnish_sort_key(site.code)
    return site
