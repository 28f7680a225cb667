"""Rows of contacts: persons who act for customers, found there by name or as one is reached."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import select

from api.customers.contact_actions import add_contact
from api.customers.contact_schemas import NewContact
from api.customers.tables import CustomerRole, Email, Person, Phone
from api.database.base import Base
from api.database.work import Work
from api.imports.making import person_called
from api.imports.nouns.contact_changes import change_by, rows_of_a_contact
from api.imports.nouns.handling import FROM_A_LIST, Drafts, Handling, Made, Meaning, New
from api.imports.nouns.owners import owner_of, owners, owners_held
from api.imports.rules.checks import Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.shaped.contacts import compared, known_in, person_in
from api.imports.rules.shapes import Draft
from api.imports.rules.states import SeveralFit
from api.imports.rules.targets import Target
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.permissions import Permission

Acting: TypeAlias = Mapping[tuple[UUID, str], set[tuple[UUID, UUID]]]
"""Roles and persons, by the customer they are for and a value that they are found by."""

TOLD: Final = ("given_name", "family_name", "kind", "title")


async def stand(work: Work, policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    """Find each row's customer, and who of those that act for it is meant."""
    standings = await owners(work, drafts)
    ids = {each.owner_id for each in standings.values() if each.owner_id}
    acting = await _acting(work, ids, policy.key)
    return {
        row_id: _meant(standing, policy.key, drafts[row_id], acting)
        for row_id, standing in standings.items()
    }


def _meant(standing: Standing, key: Target, draft: Draft, acting: Acting) -> Standing:
    if standing.owner_id is None:
        return standing
    called = [person_in(draft)] if key is Target.NAME else draft.get(key, ())
    fit = {pair for each in called for pair in acting.get((standing.owner_id, each), ())}
    if len(fit) > 1:
        return replace(standing, problem=(key, SeveralFit))
    [(role_id, person_id)] = fit or [(None, None)]
    return replace(standing, record_id=role_id, party_id=person_id)


async def _acting(work: Work, customer_ids: set[UUID], key: Target) -> Acting:
    roles = select(CustomerRole.customer_id, CustomerRole.id, CustomerRole.person_id)
    value: Any = Person.name
    if key is Target.NAME:
        found = roles.add_columns(value).join(Person, Person.id == CustomerRole.person_id)
    else:
        table: Any = Phone if key is Target.PHONE else Email
        value = table.number if key is Target.PHONE else table.address
        found = roles.add_columns(value).join(table, table.party_id == CustomerRole.person_id)
    by_value: defaultdict[tuple[UUID, str], set[tuple[UUID, UUID]]] = defaultdict(set)
    theirs = found.where(CustomerRole.customer_id.in_(customer_ids))
    for customer_id, role_id, person_id, said in await work.session.execute(theirs):
        called = compared(said) if key is Target.NAME else said
        by_value[customer_id, called].add((role_id, person_id))
    return by_value


async def rows(work: Work, standing: Standing, _draft: Draft) -> Sequence[Base]:
    return await rows_of_a_contact(work.session, standing.record_id)


async def create(work: Work, standing: Standing, draft: Draft) -> UUID:
    """Have a new person act for the customer. One known elsewhere is not taken for the same."""
    said = _said(draft)
    customer_id = owner_of(standing)
    own = select(CustomerRole.id).where(CustomerRole.customer_id == customer_id)
    before = set(await work.session.scalars(own))
    await add_contact(work, customer_id, said)
    await work.session.flush()
    [made] = set(await work.session.scalars(own)) - before
    return made


async def many(work: Work, meaning: Meaning) -> dict[UUID, New]:
    """Have new persons act for customers."""
    held = await owners_held(work, meaning)
    return {
        row_id: _new(work, _said(each.draft), each.standing, held[each.standing.owner_id])
        for row_id, each in meaning.items()
        if each.standing.owner_id in held
    }


def _new(work: Work, said: NewContact, standing: Standing, language: Language) -> New:
    person_id, role_id = new_id(), new_id()
    names = said.given_name, said.family_name
    role = {
        "id": role_id,
        "customer_id": standing.owner_id,
        "person_id": person_id,
        "kind": said.kind,
        "title": said.title,
        "valid_from": local_day(work.now),
    }
    phones = ({"number": each} for each in said.phones)
    emails = ({"address": each} for each in said.emails)
    own = {"party_id": person_id}
    rows: list[Made] = [
        (Person, person_called(names, person_id, work.now, language)),
        *((Phone, {"id": new_id()} | own | each) for each in phones),
        *((Email, {"id": new_id()} | own | each) for each in emails),
        (CustomerRole, role),
    ]
    return New(role_id, rows, standing.party_id)


def _said(draft: Draft) -> NewContact:
    told = {name: draft[name] for name in TOLD if name in draft}
    ways = {"phones": draft.get("phone", ()), "emails": draft.get("email", ())}
    return NewContact.model_validate(told | ways | {"source": FROM_A_LIST})


CONTACTS: Final = Handling(
    permission=Permission.CUSTOMERS_WRITE,
    stand=stand,
    rows=rows,
    create=create,
    many=many,
    update=change_by,
    known=known_in,
)
