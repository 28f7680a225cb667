"""Reads whom a room is about: rows of customers, and how each of them stands."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from api.customers.tables import Address, Customer, Email, Organisation, Party, Phone
from api.database.work import Work
from api.invoices.tables import Invoice
from api.orders.tables import Order
from api.standing.evidence import asking_parties
from api.standing.rules.objections import Against
from api.standing.tables import Objection, Protection, Restriction

PERSON: Final = "person"
SHORTEST: Final = 4
"""Letters of a name that is looked for: shorter ones stand in any word."""


@dataclass(frozen=True, slots=True)
class Standings:
    """How parties stand: what the buyer has to honour from the first day."""

    restricted: frozenset[UUID]
    protected: frozenset[UUID]
    asking: frozenset[UUID]
    objections: Mapping[UUID, Sequence[str]]

    def is_withheld(self, party_id: UUID) -> bool:
        """Tell whether somebody is in no file before the closing."""
        against = self.objections.get(party_id, ())
        return party_id in self.restricted or Against.DISCLOSURE in against


@dataclass(frozen=True, slots=True)
class Dealings:
    """A customer, and what was dealt with them."""

    party_id: UUID
    number: str
    name: str
    kind: str
    business_id: str | None
    since_year: int
    closed: bool
    orders: int
    invoices: int
    total_cents: int


async def customers(work: Work) -> list[Dealings]:
    """Read every customer with sums over their orders and posted invoices."""
    counted = select(Order.customer_id, func.count()).group_by(Order.customer_id)
    ordered = {row[0]: row[1] for row in await work.session.execute(counted)}
    sums = select(Invoice.customer_id, func.count(), func.sum(Invoice.total_cents)).where(
        Invoice.posted_at.is_not(None)
    )
    billed = {
        row[0]: row[1:]
        for row in await work.session.execute(sums.group_by(Invoice.customer_id))
    }
    rows = await work.session.execute(
        select(Customer, Party.name, Organisation.kind, Organisation.business_id)
        .join(Party, Party.id == Customer.party_id)
        .outerjoin(Organisation.__table__, Organisation.__table__.c.id == Customer.party_id)
        .order_by(Customer.id)
    )
    return [
        Dealings(
            party_id=one.party_id,
            number=one.number,
            name=name,
            kind=str(kind or PERSON),
            business_id=business_id,
            since_year=one.since_on.year,
            closed=one.closed_on is not None,
            orders=ordered.get(one.id, 0),
            invoices=billed.get(one.id, (0, 0))[0],
            total_cents=int(billed.get(one.id, (0, 0))[1] or 0),
        )
        for one, name, kind, business_id in rows
    ]


async def standings(work: Work) -> Standings:
    """Read who is restricted, protected, objecting, or waits for an answer."""
    session = work.session
    stopped = select(Restriction.party_id).where(Restriction.ended_at.is_(None))
    hidden = select(Protection.party_id).where(Protection.ended_at.is_(None))
    said = select(Objection.party_id, Objection.against).where(Objection.ended_at.is_(None))
    objections: defaultdict[UUID, list[str]] = defaultdict(list)
    for party_id, against in await session.execute(said):
        objections[party_id].append(str(against))
    return Standings(
        restricted=frozenset(await session.scalars(stopped)),
        protected=frozenset(await session.scalars(hidden)),
        asking=await asking_parties(work),
        objections={key: sorted(each) for key, each in objections.items()},
    )


async def areas(work: Work) -> Mapping[UUID, str]:
    """Give the first two digits of each party's postal code."""
    found = select(Address.party_id, func.min(Address.postal_code)).group_by(Address.party_id)
    return {key: code[:2] for key, code in await work.session.execute(found) if code}


async def reached(work: Work) -> Mapping[str, Mapping[UUID, list[Any]]]:
    """Give how each party is reached: addresses, e-mail, telephone."""
    told: dict[str, defaultdict[UUID, list[Any]]] = {
        name: defaultdict(list) for name in ("emails", "phones", "addresses")
    }
    for email in await work.session.scalars(select(Email)):
        told["emails"][email.party_id].append(email.address)
    for phone in await work.session.scalars(select(Phone)):
        told["phones"][phone.party_id].append(phone.number)
    for one in await work.session.scalars(select(Address)):
        place = {"street": one.street, "postal_code": one.postal_code, "town": one.town}
        told["addresses"][one.party_id].append(place | {"country": one.country})
    return told


def identifiers(dealings: Collection[Dealings]) -> set[str]:
    """Give what would name a customer, whole words of some length."""
    found = {one.name for one in dealings} | {one.business_id or "" for one in dealings}
    return {each for each in found if len(each) >= SHORTEST}
