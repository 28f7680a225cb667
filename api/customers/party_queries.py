"""What can be looked up about parties: who they are, and how they are reached."""

from typing import Any

from sqlalchemy import func, select

from api.customers.party_schemas import AddressView, EmailView, PartyView, PhoneView
from api.customers.tables import (
    Address,
    Customer,
    Email,
    Organisation,
    Party,
    Person,
    Phone,
)
from api.standing.tables import Protection
from api.views.shown import Nested, Shown

customers = Customer.__table__
parties = Party.__table__
persons = Person.__table__
organisations = Organisation.__table__
addresses = Address.__table__
protections = Protection.__table__
other = addresses.alias("other")
trading = organisations.alias("trading")


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

PARTIES_SHOWN = Shown(
    Party,
    PartyView,
    version=parties.c.version,
    fields=REACHED_BY | {"protected_until": protected_until(parties.c.id)},
)
