"""What can be looked up about sites."""

from sqlalchemy import bindparam

from api.customers.party_queries import customers, parties
from api.customers.site_schemas import SiteView
from api.customers.site_tables import Site
from api.staff.external_queries import external_ids_of
from api.views.shown import Shown

sites = Site.__table__


SITES_WITH_CUSTOMER = sites.join(customers, customers.c.id == sites.c.customer_id).join(
    parties, parties.c.id == customers.c.party_id
)
SITES_SHOWN = Shown(
    Site,
    SiteView,
    source=SITES_WITH_CUSTOMER,
    version=sites.c.version,
    fields={
        "customer_name": parties.c.name,
        "external_ids": external_ids_of(sites.c.id, customers.c.party_id),
    },
    sorts={"code": sites.c.code_sort},
    filters={
        "customer_id": sites.c.customer_id
        == bindparam("customer_id", type_=sites.c.customer_id.type)
    },
)
