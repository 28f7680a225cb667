"""Rows of customers: found by number or Y-tunnus, made many at once, changed one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from api.customers.rules.kinds import Form
from api.customers.tables import Customer
from api.database.base import Base
from api.database.work import Work
from api.imports.making import rows_of_customer
from api.imports.nouns.customer_changes import change_by, rows_of_a_customer
from api.imports.nouns.handling import Drafts, Handling, Meaning, New
from api.imports.nouns.matching import matched
from api.imports.nouns.owners import customers_called, said
from api.imports.numbers import take_numbers
from api.imports.rules.checks import NEW, Standing
from api.imports.rules.drafts import known_in, read_back
from api.imports.rules.nouns import Policy
from api.imports.rules.shapes import Draft
from api.imports.rules.states import OtherForm
from api.imports.rules.targets import Target
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission

OWN: Final = (Target.BUSINESS_ID, Target.NUMBER)


async def stand(work: Work, policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    """Find the customer that each row means, and what of it another one has."""
    called = {
        target: await customers_called(work.session, target, said(drafts.values(), target))
        for target in {*OWN, policy.key}
    }
    fitting = {
        target: {(None, value): [each.id for each in those] for value, those in found.items()}
        for target, found in called.items()
    }
    lists = (those for found in called.values() for those in found.values())
    customers = {each.id: each for those in lists for each in those}
    found_by = (
        (row_id, matched(NEW, draft, policy, fitting, OWN)) for row_id, draft in drafts.items()
    )
    return {
        row_id: _seen(standing, drafts[row_id], policy, customers)
        for row_id, standing in found_by
    }


def _seen(
    standing: Standing, draft: Draft, policy: Policy, customers: Mapping[UUID, Any]
) -> Standing:
    """Look at the customer that was found: one that was merged is another's, a form stays."""
    if standing.record_id is None:
        return standing
    found = customers[standing.record_id]
    seen = replace(standing, party_id=found.party_id)
    if found.is_merged:
        return replace(seen, clash=policy.key)
    if (found.form is Form.PERSON) is ("kind" in draft):
        return replace(seen, problem=(Target.KIND, OtherForm))
    return seen


async def rows(work: Work, standing: Standing, _draft: Draft) -> Sequence[Base]:
    return await rows_of_a_customer(work.session, standing.record_id)


async def many(work: Work, meaning: Meaning) -> dict[UUID, New]:
    """Make customers, numbered by their lists or by us."""
    unnumbered = sum("number" not in each.draft for each in meaning.values())
    given = iter(await take_numbers(work.session, unnumbered))
    made: dict[UUID, New] = {}
    for row_id, each in meaning.items():
        draft, party_id = read_back(each.draft), new_id()
        number = draft.number or str(next(given))
        rows = [*rows_of_customer(draft, number, party_id, work.now)]
        [customer_id] = [row["id"] for table, row in rows if table is Customer]
        made[row_id] = New(customer_id, rows, party_id)
    return made


async def create(_work: Work, _standing: Standing, _draft: Draft) -> UUID:
    raise NotImplementedError("customers are made many at once")


CUSTOMERS: Final = Handling(
    permission=Permission.CUSTOMERS_WRITE,
    stand=stand,
    rows=rows,
    create=create,
    many=many,
    update=change_by,
    known=lambda draft: known_in(read_back(draft)),
)
