"""Looks up what we hold of a party that a register tells of, and whose word it rests on."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.feeds.rules.asking import is_person
from api.customers.feeds.rules.told import Known, Stored
from api.customers.rules.kinds import AddressKind
from api.customers.tables import Address, Customer, Organisation
from api.kernel.languages import Language
from api.standing.queries import protections_of

AT_HOME: Final = ("FI", "AX")


@dataclass(frozen=True, slots=True)
class About:
    """Whom a proposal is about; of a person, what a register tells is personal data."""

    party_id: UUID
    customer_id: UUID
    is_person: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a question is about."""

    about: About
    business_id: str
    language: Language
    known: Known


async def subject_of(session: AsyncSession, party_id: UUID) -> Subject | None:
    """Give what we hold of a body with a Y-tunnus; None where it has none, or no account."""
    body = await session.get(Organisation, party_id)
    account = await session.scalar(select(Customer).where(Customer.party_id == party_id))
    if body is None or account is None or body.business_id is None:
        return None
    stored = select(Address).where(Address.party_id == party_id, Address.country.in_(AT_HOME))
    places: dict[AddressKind, Stored] = {}
    for each in await session.scalars(stored.order_by(Address.id)):
        held = Stored(each.id, each.street, each.postal_code, each.town)
        places.setdefault(each.kind, held)
    own = [party_id, body.person_id] if body.person_id else [party_id]
    protected = (await session.scalars(protections_of(own))).first() is not None
    known = Known(body.name, places, is_protected=protected)
    about = About(party_id, account.id, is_person(body.kind))
    return Subject(about, body.business_id, Language(body.language), known)
