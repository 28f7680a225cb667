"""Finds customers by what lists call them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.merge_queries import is_merged
from api.customers.tables import Customer, Organisation, Party
from api.database.work import Work
from api.imports.nouns.handling import Drafts, Meaning
from api.imports.rules.checks import Standing
from api.imports.rules.states import CustomerUnknown, SeveralFit
from api.imports.rules.targets import Target
from api.kernel.languages import Language
from api.staff.external_tables import ExternalId

Owners: TypeAlias = Mapping[str, Sequence[Any]]
"""By what a list calls them: customers with `id`, `party_id`, `form`, `is_merged`."""

CUSTOMERS: Final = Customer.__table__
PARTIES: Final = Party.__table__
ORGANISATIONS: Final = Organisation.__table__
NAMED: Final = ExternalId.__table__
_CALLED: Final = {
    Target.NUMBER: CUSTOMERS.c.number,
    Target.CUSTOMER_NUMBER: CUSTOMERS.c.number,
    Target.BUSINESS_ID: ORGANISATIONS.c.business_id,
    Target.EXTERNAL_ID: NAMED.c.value,
}


async def customers_called(
    session: AsyncSession, target: Target, values: Collection[str]
) -> Owners:
    """Find customers by number, Y-tunnus, or what another company's system calls them."""
    called = _CALLED[target]
    merged = is_merged(CUSTOMERS.c.id).label("is_merged")
    wanted = select(
        called.label("called"), CUSTOMERS.c.id, CUSTOMERS.c.party_id, PARTIES.c.form, merged
    ).join_from(CUSTOMERS, PARTIES, PARTIES.c.id == CUSTOMERS.c.party_id)
    if target is Target.BUSINESS_ID:
        wanted = wanted.join(ORGANISATIONS, ORGANISATIONS.c.id == CUSTOMERS.c.party_id)
    elif target is Target.EXTERNAL_ID:
        wanted = wanted.join(
            NAMED,
            (NAMED.c.record_id == CUSTOMERS.c.id) & (NAMED.c.record_type == CUSTOMERS.name),
        )
    found: defaultdict[str, list[Any]] = defaultdict(list)
    if values:
        for each in await session.execute(wanted.where(called.in_(values))):
            found[each.called].append(each)
    return found


def said(drafts: Iterable[Mapping[str, Any]], target: str) -> set[str]:
    """Give the values that drafts say of something."""
    return {value for draft in drafts if (value := draft.get(target))}


async def owners(work: Work, drafts: Drafts) -> dict[UUID, Standing]:
    """Tell of each row whose record it is, by the customer's number or Y-tunnus."""
    kinds = Target.CUSTOMER_NUMBER, Target.BUSINESS_ID
    known = {
        target: await customers_called(work.session, target, said(drafts.values(), target))
        for target in kinds
    }
    found: dict[UUID, Standing] = {}
    for row_id, draft in drafts.items():
        by = next((target for target in kinds if draft.get(target)), None)
        if by is not None:
            fit = [each for each in known[by].get(draft[by], ()) if not each.is_merged]
            found[row_id] = _owned(by, fit)
    return found


def _owned(by: Target, fit: Sequence[Any]) -> Standing:
    if len(fit) != 1:
        return Standing(problem=(by, SeveralFit if fit else CustomerUnknown))
    return Standing(owner_id=fit[0].id, party_id=fit[0].party_id)


def owner_of(standing: Standing) -> UUID:
    """Give whose a new record is; a row whose customer is unknown came no further."""
    if standing.owner_id is None:
        raise CustomerUnknown
    return standing.owner_id


async def owners_held(work: Work, meaning: Meaning) -> dict[UUID, Language]:
    """Hold the customers that rows are of, and give their languages; merged ones are left."""
    ids = {each.standing.owner_id for each in meaning.values()} - {None}
    held = select(CUSTOMERS.c.id).where(CUSTOMERS.c.id.in_(ids)).order_by(CUSTOMERS.c.id)
    await work.session.execute(held.with_for_update())
    wanted = select(CUSTOMERS.c.id, PARTIES.c.language).join(
        PARTIES, PARTIES.c.id == CUSTOMERS.c.party_id
    )
    standing = wanted.where(CUSTOMERS.c.id.in_(ids), ~is_merged(CUSTOMERS.c.id))
    return {each.id: each.language for each in await work.session.execute(standing)}
