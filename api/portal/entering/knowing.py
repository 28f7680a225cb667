"""Whose an address is: one person's, or nobody's whom we would let in by it."""

from uuid import UUID

from sqlalchemy import select

from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Email, Organisation, Party, Person
from api.database.work import Work
from api.standing.one_subject import parties_of


async def holder_of(work: Work, address: str) -> Party | None:
    """Find the one person who is reached at an address; a shared one is nobody's."""
    found = select(Email.party_id).where(Email.address == address).distinct().limit(10)
    holders = [*await work.session.scalars(found)]
    people: dict[tuple[UUID, ...], Party] = {}
    for each in holders:
        person = await _person(work, each)
        if person is None:
            return None
        people.setdefault(await parties_of(work, each), person)
    return next(iter(people.values())) if len(people) == 1 else None


async def _person(work: Work, party_id: UUID) -> Party | None:
    person = await work.session.get(Person, party_id)
    if person is not None:
        return person if person.deceased_on is None else None
    firm = await work.session.get(Organisation, party_id)
    is_trader = firm is not None and firm.kind is OrganisationKind.SOLE_TRADER
    return firm if is_trader else None
