"""Finds sites of one customer as somebody types: by a code, the customer's own, or a name."""

from functools import cache
from typing import Any

from sqlalchemy import Text, bindparam, case, func, literal_column, select

from api.customers.party_queries import customers
from api.customers.site_queries import SITES_SHOWN, SITES_WITH_CUSTOMER, sites
from api.customers.site_schemas import SiteView
from api.customers.site_tables import Site
from api.database.types import Key
from api.kernel.access import Caller
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.views.finding import END, ENTRIES, TEXT, allowed, words
from api.views.shown import Shown


def sites_found_by(caller: Caller, text: str) -> tuple[Shown[SiteView], dict[str, str]]:
    """Make the noun that a search shows, and the values it searches by."""
    return _shown(caller.visible), words(folded(text))


@cache
def _shown(visible: frozenset[Category]) -> Shown[SiteView]:
    """Look through entries of the one party: among everybody's, its own might be cut off."""
    of_customer = bindparam("customer_id", type_=Key())
    party = select(customers.c.party_id).where(customers.c.id == of_customer).scalar_subquery()
    begins = (ENTRIES.c.text >= TEXT) & (ENTRIES.c.text < END)
    rank: Any = case((begins, literal_column("'0'")), else_=literal_column("'1'"))
    best = (
        select(ENTRIES.c.record_id, func.min(rank).label("rank"))
        .where(
            ENTRIES.c.party_id == party,
            ENTRIES.c.record_type == literal_column("'sites'"),
            ENTRIES.c.text.like(bindparam("pattern", type_=Text())),
            allowed(visible),
        )
        .group_by(ENTRIES.c.record_id)
        .subquery("best")
    )
    return Shown(
        Site,
        SiteView,
        source=SITES_WITH_CUSTOMER.join(
            best, (best.c.record_id == sites.c.id) & (sites.c.customer_id == of_customer)
        ),
        version=sites.c.version,
        fields=SITES_SHOWN.fields,
        sorts={"rank": best.c.rank},
    )
