"""What can be looked up about customers, and what of it each caller may see."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.billing_schemas import BillingView
from api.customers.contact_schemas import ContactView
from api.customers.history_schemas import FormerNameView, MandateView
from api.customers.history_tables import FormerName, Mandate
from api.customers.merge_queries import merges
from api.customers.merge_schemas import MergeView
from api.customers.merge_tables import Merge
from api.customers.party_queries import (
    PARTY_FIELDS,
    REACHED_BY,
    WITH_PARTY,
    customers,
    organisations,
    parties,
    persons,
    protected_until,
)
from api.customers.party_schemas import EmailView, PhoneView
from api.customers.row_queries import of_its_own
from api.customers.schemas import CustomerView
from api.customers.tables import (
    Billing,
    Customer,
    CustomerRole,
    Email,
    Phone,
)
from api.staff.external_queries import external_ids_of_account
from api.views.shown import Nested, Shown

former = FormerName.__table__
mandates = Mandate.__table__
roles = CustomerRole.__table__
contact = parties.alias("contact")
contacted = persons.alias("contacted")
acting = parties.alias("acting")
merged = customers.alias("merged")


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


async def billing_of(session: AsyncSession, customer_id: Any) -> Billing:
    """Find how a customer is invoiced; every customer has a row."""
    rows = await session.scalars(select(Billing).where(Billing.customer_id == customer_id))
    return rows.one()
