"""Compares the addresses of the register with Posti's files, and proposes what fits better."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.feeds.fitting import fitting
from api.customers.feeds.knowing import AT_HOME, About
from api.customers.feeds.proposing import propose
from api.customers.feeds.rules.kinds import Feed, ProposalKind
from api.customers.feeds.rules.postal_places import Fitting
from api.customers.feeds.rules.told import Proposed
from api.customers.tables import Address, Customer, Party
from api.database.work import Work
from api.jobs.task import Task
from api.kernel.languages import Language
from api.kernel.refusals import Restricted
from api.standing.actions import check_usable
from api.standing.queries import protections_of
from api.standing.tables import Protection

AT_A_TIME: Final = 200


async def compare_places(task: Task) -> None:
    """Go through all addresses at home, some at a time, and propose what fits better."""
    after = UUID(int=0)
    while not task.cancelled:
        async with task.work(writes=False) as work:
            rows = await _addresses(work.session, after)
        if not rows:
            return
        async with task.work() as work:
            for address in rows:
                await _compare(work, address)
        after = rows[-1].id
        task.progress(task.done + len(rows))


async def _compare(work: Work, address: Address) -> None:
    account = select(Customer.id).where(Customer.party_id == address.party_id)
    customer_id = await work.session.scalar(account)
    party = await work.session.get_one(Party, address.party_id)
    if customer_id is None or (await work.session.scalars(protections_of([party.id]))).first():
        return
    found = await fitting(work.session, address, Language(party.language))
    changes = [] if found is None else [_change(address, found)]
    about = About(party.id, customer_id, is_person=False)
    try:
        await check_usable(work, party.id)
    except Restricted:
        return
    await propose(work, Feed.POSTI, about, changes, of=address.id)


def _change(address: Address, found: Fitting) -> Proposed:
    return Proposed(
        kind=ProposalKind.ADDRESS,
        record_id=address.id,
        address_kind=address.kind,
        street=address.street,
        postal_code=found.postal_code,
        town=found.town,
    )


async def _addresses(session: AsyncSession, after: UUID) -> Sequence[Address]:
    protected = exists().where(
        Protection.party_id == Address.party_id, Protection.ended_at.is_(None)
    )
    found = select(Address).where(
        Address.id > after, Address.country.in_(AT_HOME), Address.town.is_not(None), ~protected
    )
    return (await session.scalars(found.order_by(Address.id).limit(AT_A_TIME))).all()
