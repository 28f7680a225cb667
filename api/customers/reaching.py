"""Tells by what a party may be reached for a use. What goes out unasked asks `outreach`."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.party_queries import protected_until
from api.customers.rules.reaching import Use, Way, may_write, ways_for
from api.customers.tables import Email, Organisation, Person, Phone
from api.standing.one_subject import all_of
from api.standing.queries import objections_of, restrictions_of
from api.standing.rules.objections import NO_MARKETING
from api.standing.tables import Objection


async def phones_for(session: AsyncSession, party_id: UUID, use: Use) -> list[str]:
    """Give the numbers of a party that may be called for this."""
    rows = await session.scalars(select(Phone).where(Phone.party_id == party_id))
    ways = [Way(each.number, frozenset(_uses_of(each))) for each in rows if each.number]
    return await _allowed(session, party_id, use, ways)


async def emails_for(session: AsyncSession, party_id: UUID, use: Use) -> list[str]:
    """Give the e-mail addresses of a party that may be written to for this."""
    rows = await session.scalars(select(Email).where(Email.party_id == party_id))
    ways = [
        Way(each.address, frozenset(use for use in Use if getattr(each, f"for_{use}")))
        for each in rows
        if each.address
    ]
    return await _allowed(session, party_id, use, ways)


async def may_be_written_to(session: AsyncSession, party_id: UUID, use: Use) -> bool:
    """Tell whether anything may be sent to a party at all, by whatever way."""
    owner = select(Organisation.person_id).where(Organisation.id == party_id)
    who = [party_id, owner.scalar_subquery()]
    died = select(Person.deceased_on).where(Person.id.in_(who), Person.deceased_on.is_not(None))
    until = await session.scalar(select(protected_until(party_id)))
    deceased = await session.scalar(died) is not None
    parties = await all_of(session, party_id)
    unwanted = objections_of(parties).where(Objection.against.in_(NO_MARKETING)).limit(1)
    return may_write(
        use,
        is_deceased=deceased,
        is_protected=until is not None,
        objects=await session.scalar(unwanted) is not None,
        is_restricted=await session.scalar(restrictions_of(parties).limit(1)) is not None,
    )


async def _allowed(
    session: AsyncSession, party_id: UUID, use: Use, ways: list[Way]
) -> list[str]:
    if not await may_be_written_to(session, party_id, use):
        return []
    return [each.value for each in ways_for(use, ways)]


def _uses_of(phone: Phone) -> Iterator[Use]:
    for use in Use:
        if not (phone.no_calls or (use is Use.MARKETING and phone.no_marketing)):
            yield use
