"""What can be looked up about customers, and what of it each caller may see."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Provenance
from api.customers.billing_schemas import BillingView
from api.customers.contact_schemas import ContactView
from api.customers.history_schemas import FormerNameView, MandateView
from api.customers.history_tables import FormerName, Mandate
from api.customers.merge_queries import is_merged, merges
from api.customers.merge_schemas import MergeView
from api.customers.merge_tables import Merge
from api.customers.party_schemas import AddressView, EmailView, PartyView, PhoneView
from api.customers.provenance_schemas import ProvenanceView
from api.customers.schemas import CustomerRow, CustomerView
from api.customers.site_schemas import SiteView
from api.customers.site_tables import Site
from api.customers.tables import (
    Address,
    Billing,
    Customer,
    CustomerRole,
    Email,
    Organisation,
    Party,
    Person,
    Phone,
)
from api.kernel.access import Caller
from api.staff.external_queries import external_ids_of, external_ids_of_account
from api.standing.tables import Protection
from api.views.shown import Nested, Shown, seen_by

customers = Customer.__table__
parties = Party.__table__
persons = Person.__table__
organisations = Organisation.__table__
addresses = Address.__table__
former = FormerName.__table__
mandates = Mandate.__table__
protections = Protection.__table__
roles = CustomerRole.__table__
sites = Site.__table__
provenance = Provenance.__table__
contact = parties.alias("contact")
contacted = persons.alias("contacted")
acting = parties.alias("acting")
other = addresses.alias("other")
same = organisations.alias("same")
trading = organisations.alias("trading")
merged = customers.alias("merged")


def of_its_own(_caller: Caller) -> ColumnElement[bool]:
    """Show customers that do not go on as another one."""
    return ~is_merged(customers.c.id)


def protected_until(party: Any) -> Any:
    """Say in SQL until when a party's address is protected, or its trader's."""
    owner = select(trading.c.person_id).where(trading.c.id == party)
    trader = owner.correlate_except(trading).scalar_subquery()
    return (
        select(func.max(protections.c.until))
        .where(protections.c.ended_at.is_(None), protections.c.party_id.in_([party, trader]))
        .correlate_except(protections)
        .scalar_subquery()
    )


WITH_PARTY = (
    customers.join(parties, parties.c.id == customers.c.party_id)
    .outerjoin(organisations, organisations.c.id == parties.c.id)
    .outerjoin(persons, persons.c.id == parties.c.id)
)
FIRST_ADDRESS = (
    select(other.c.id)
    .where(other.c.party_id == parties.c.id)
    .order_by(other.c.id)
    .limit(1)
    .correlate(parties)
    .scalar_subquery()
)
WITH_TOWN = WITH_PARTY.outerjoin(addresses, addresses.c.id == FIRST_ADDRESS)
CONTACTS = Nested(
    CustomerRole,
    ContactView,
    roles.c.customer_id == customers.c.id,
    source=roles.join(contact, contact.c.id == roles.c.person_id).join(
        contacted, contacted.c.id == roles.c.person_id
    ),
    fields={
        "deceased_on": contacted.c.deceased_on,
        "protected_until": protected_until(roles.c.person_id),
        "version": contact.c.version,
        "name": contact.c.name,
        "phones": Nested(
            Phone, PhoneView, Phone.__table__.c.party_id == roles.c.person_id, around=(roles,)
        ),
        "emails": Nested(
            Email, EmailView, Email.__table__.c.party_id == roles.c.person_id, around=(roles,)
        ),
    },
    order=(roles.c.kind, contact.c.name_sort, roles.c.id),
    around=(customers,),
)

IS_OF_KIND = (
    exists()
    .where(
        same.c.id == customers.c.party_id,
        same.c.kind == bindparam("kind", type_=same.c.kind.type),
    )
    .correlate(customers)
)
"""Asked row by row in the list's order: joined, SQLite would sort all of the kind first."""

PARTY_FIELDS = {
    "name": parties.c.name,
    "form": parties.c.form,
    "town": addresses.c.town,
    "kind": organisations.c.kind,
    "business_id": organisations.c.business_id,
}

REACHED_BY = {
    "phones": Nested(
        Phone, PhoneView, Phone.__table__.c.party_id == parties.c.id, around=(parties,)
    ),
    "emails": Nested(
        Email, EmailView, Email.__table__.c.party_id == parties.c.id, around=(parties,)
    ),
    "addresses": Nested(
        Address, AddressView, addresses.c.party_id == parties.c.id, around=(parties,)
    ),
}

MERGES = Nested(
    Merge,
    MergeView,
    merges.c.winner_id == customers.c.id,
    source=merges.join(merged, merged.c.id == merges.c.loser_id),
    fields={"loser_number": merged.c.number},
    order=(merges.c.merged_at.desc(), merges.c.id),
    around=(customers,),
)
FORMER_NAMES = Nested(
    FormerName,
    FormerNameView,
    former.c.party_id == parties.c.id,
    order=(former.c.valid_to.desc(), former.c.id),
    around=(parties,),
)
MANDATES = Nested(
    Mandate,
    MandateView,
    mandates.c.party_id == parties.c.id,
    source=mandates.join(acting, acting.c.id == mandates.c.person_id),
    fields={"name": acting.c.name},
    order=(mandates.c.valid_from, mandates.c.id),
    around=(parties,),
)

PARTIES_SHOWN = Shown(
    Party,
    PartyView,
    version=parties.c.version,
    fields=REACHED_BY | {"protected_until": protected_until(parties.c.id)},
)

CUSTOMERS_SHOWN = Shown(
    Customer,
    CustomerView,
    to=of_its_own,
    source=WITH_PARTY,
    version=parties.c.version,
    fields=PARTY_FIELDS
    | REACHED_BY
    | {
        "version": parties.c.version,
        "named_since": parties.c.named_since,
        "former_names": FORMER_NAMES,
        "protected_until": protected_until(parties.c.id),
        "deceased_on": persons.c.deceased_on,
        "mandates": MANDATES,
        "merges": MERGES,
        "given_name": persons.c.given_name,
        "family_name": persons.c.family_name,
        "person_id": organisations.c.person_id,
        "no_business_id_because": organisations.c.no_business_id_because,
        "language": parties.c.language,
        "billing": Nested(
            Billing,
            BillingView,
            Billing.__table__.c.customer_id == customers.c.id,
            around=(customers,),
        ),
        "contacts": CONTACTS,
        "external_ids": external_ids_of_account(customers.c.id, customers.c.party_id),
    },
)

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

SITES_SHOWN = Shown(
    Site,
    SiteView,
    source=sites.join(customers, customers.c.id == sites.c.customer_id).join(
        parties, parties.c.id == customers.c.party_id
    ),
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


def provenance_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show the sources of values whose category the caller is shown."""
    return seen_by(provenance.c.category, caller.visible)


PROVENANCE_SHOWN = Shown(
    Provenance,
    ProvenanceView,
    to=provenance_visible_to,
    filters={"subject_id": provenance.c.subject_id == bindparam("subject_id")},
)


async def billing_of(session: AsyncSession, customer_id: Any) -> Billing:
    """Find how a customer is invoiced; every customer has a row."""
    rows = await session.scalars(select(Billing).where(Billing.customer_id == customer_id))
    return rows.one()
