"""Changes who acts for a customer as a row tells it otherwise, as anybody would do it."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.contact_actions import change_contact
from api.customers.contact_schemas import ContactChanges
from api.customers.history_schemas import PersonChanges
from api.customers.history_tables import FormerName
from api.customers.person_actions import change_person
from api.customers.tables import CustomerRole, Email, Person, Phone
from api.database.base import Base
from api.database.work import Work
from api.imports.nouns.handling import FROM_A_LIST
from api.imports.nouns.outranking import differing, not_outranked
from api.imports.nouns.reaching import add_ways
from api.imports.rules.readings import Problem
from api.imports.rules.shaped.contacts import compared, person_in
from api.imports.rules.shapes import Draft

NAMES: Final = ("given_name", "family_name")
ROLE: Final = ("kind", "title")


async def rows_of_a_contact(session: AsyncSession, role_id: UUID | None) -> Sequence[Base]:
    """Give what is stored of a role, of whose it is and how that person is reached."""
    role = await session.get(CustomerRole, role_id) if role_id else None
    if role is None:
        return []
    rows: list[Base] = [await session.get_one(Person, role.person_id), role]
    for table in (Phone, Email, FormerName):
        rows += await session.scalars(select(table).where(table.party_id == role.person_id))
    return rows


async def change_by(work: Work, role_id: UUID, draft: Draft) -> Sequence[Problem]:
    """Change a role and a name, and add ways to reach the person. Removes none."""
    role = await work.session.get_one(CustomerRole, role_id)
    person = await work.session.get_one(Person, role.person_id)
    told: dict[str, Any] = {name: draft[name] for name in ROLE if name in draft}
    of_role, left = await not_outranked(work, role, differing(role, told))
    if of_role:
        changed = ContactChanges.model_validate(of_role | {"source": FROM_A_LIST})
        await change_contact(work, role_id, changed)
    if compared(person.name) != person_in(draft):
        called = {name: draft.get(name) for name in NAMES}
        names, unnamed = await not_outranked(work, person, differing(person, called))
        left += unnamed
        if names:
            said = PersonChanges.model_validate(names | {"source": FROM_A_LIST})
            await change_person(work, person.id, said)
    await add_ways(work, person.id, draft.get("phone", ()), draft.get("email", ()))
    return left
