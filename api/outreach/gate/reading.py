"""The questions that the gate asks the database: each once for many parties."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, or_, select

from api.customers.merge_queries import is_merged
from api.customers.rules.kinds import OF_PERSONS, Form
from api.customers.tables import Customer, CustomerRole, Organisation, Party, Person
from api.outreach.consents.tables import ConsentEntry
from api.standing.tables import Objection, Protection, Restriction

parties = Party.__table__
persons = Person.__table__
organisations = Organisation.__table__


def who(keys: Collection[UUID]) -> Select[Any]:
    """Ask who they are: id, name, whether behind it stands one person, day of death."""
    trading = persons.alias("trading")
    natural = or_(parties.c.form == Form.PERSON, organisations.c.kind.in_(sorted(OF_PERSONS)))
    died = case(
        (persons.c.deceased_on.is_not(None), persons.c.deceased_on),
        else_=trading.c.deceased_on,
    )
    return (
        select(parties.c.id, parties.c.name, natural, died)
        .outerjoin(persons, persons.c.id == parties.c.id)
        .outerjoin(organisations, organisations.c.id == parties.c.id)
        .outerjoin(trading, trading.c.id == organisations.c.person_id)
        .where(parties.c.id.in_(keys))
    )


def customers(keys: Collection[UUID]) -> Select[Any]:
    """Ask which are customers of ours today."""
    open_ones = Customer.closed_on.is_(None), ~is_merged(Customer.id)
    return select(Customer.party_id).where(Customer.party_id.in_(keys), *open_ones)


def tasks(keys: Collection[UUID], day: date) -> Select[Any]:
    """Ask who acts for a company or another body, in a task that is written down."""
    return (
        select(CustomerRole.person_id)
        .join(Customer, Customer.id == CustomerRole.customer_id)
        .join(organisations, organisations.c.id == Customer.party_id)
        .where(
            CustomerRole.person_id.in_(keys),
            CustomerRole.title.is_not(None),
            CustomerRole.valid_from <= day,
            or_(CustomerRole.valid_to.is_(None), CustomerRole.valid_to >= day),
            organisations.c.kind.not_in(sorted(OF_PERSONS)),
            Customer.closed_on.is_(None),
        )
    )


def restricted(keys: Collection[UUID]) -> Select[Any]:
    return select(Restriction.party_id).where(
        Restriction.party_id.in_(keys), Restriction.ended_at.is_(None)
    )


def protected(keys: Collection[UUID]) -> Select[Any]:
    return select(Protection.party_id).where(
        Protection.party_id.in_(keys), Protection.ended_at.is_(None)
    )


def objections(keys: Collection[UUID]) -> Select[Any]:
    """Ask what they object to: party, against, since."""
    columns: Any = Objection.party_id, Objection.against, Objection.since_at
    return select(*columns).where(Objection.party_id.in_(keys), Objection.ended_at.is_(None))


def entries(keys: Collection[UUID]) -> Select[Any]:
    """Ask what they agreed to and took back: party, act, purpose, way, age, when."""
    columns: Any = (
        *(ConsentEntry.party_id, ConsentEntry.act, ConsentEntry.purpose),
        *(ConsentEntry.way, ConsentEntry.age_group, ConsentEntry.at),
    )
    return select(*columns).where(ConsentEntry.party_id.in_(keys)).order_by(ConsentEntry.id)
