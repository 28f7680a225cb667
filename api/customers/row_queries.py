"""What lists of customers show of each, and by what they are found."""

from dataclasses import replace

from sqlalchemy import ColumnElement, bindparam, exists

from api.customers.merge_queries import is_merged
from api.customers.party_queries import (
    PARTY_FIELDS,
    WITH_TOWN,
    customers,
    organisations,
    parties,
)
from api.customers.schemas import CustomerRow
from api.customers.tables import Customer
from api.kernel.access import Caller
from api.views.shown import Shown

same = organisations.alias("same")


def of_its_own(_caller: Caller) -> ColumnElement[bool]:
    """Show customers that do not go on as another one."""
    return ~is_merged(customers.c.id)


IS_OF_KIND = (
    exists()
    .where(
        same.c.id == customers.c.party_id,
        same.c.kind == bindparam("kind", type_=same.c.kind.type),
    )
    .correlate(customers)
)
"""Asked row by row in the list's order: joined, SQLite would sort all of the kind first."""

CUSTOMER_ROWS = Shown(
    Customer,
    CustomerRow,
    to=of_its_own,
    source=WITH_TOWN,
    fields=PARTY_FIELDS,
    sorts={"name": parties.c.name_sort, "number": customers.c.number},
    filters={
        "form": parties.c.form == bindparam("form", type_=parties.c.form.type),
        "kind": IS_OF_KIND,
        "open": customers.c.closed_on.is_(None),
        "closed": customers.c.closed_on.is_not(None),
    },
)

CUSTOMERS_CHOSEN = replace(CUSTOMER_ROWS, late=True)
"""Some of all customers: rows are made for those that a page shows, once they are found."""
