"""Whose records nothing may be taken from: they ask and are not answered, or a claim holds.

Whatever purges by itself asks here first, so that an answer can still be given.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import Date, bindparam, column, literal_column, select, table

from api.database.base import Base
from api.database.types import Key, Words
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.identifiers import as_key
from api.standing.one_subject import parties_of

requests = table("data_subject_requests", *(column(each, Key()) for each in ("id", "party_id")))
items = table(
    "request_items",
    column("request_id", Key()),
    *(column(each) for each in ("kind", "decided_at", "delivered_at")),
)
holds = table(
    "legal_holds",
    column("party_id", Key()),
    column("record_classes", Words()),
    column("lifted_at"),
    column("until", Date()),
)
"""Named and not imported: requests and holds stand above."""
HELD: Final = select(holds.c.party_id, holds.c.record_classes).where(
    holds.c.lifted_at.is_(None), holds.c.until >= bindparam("today", type_=Date())
)
WAITS: Final = items.c.decided_at.is_(None) | (
    items.c.kind.in_([literal_column("'access'"), literal_column("'port'")])
    & items.c.delivered_at.is_(None)
)
"""What is answered with the data themselves waits until the answer went."""
ASKING: Final = (
    select(requests.c.party_id)
    .join(items, items.c.request_id == requests.c.id)
    .where(WAITS, requests.c.party_id.is_not(None))
    .distinct()
)


async def asking_parties(work: Work) -> frozenset[UUID]:
    """Give every party of those who wait for an answer: few."""
    return await _whole(work, map(as_key, await work.session.scalars(ASKING)))


async def frozen_parties(work: Work, *purged: type[Base]) -> frozenset[UUID]:
    """Give every party from whose records of these classes nothing may be taken: few.

    They wait for an answer, or a legal hold names one of the classes.
    """
    names = {each.__tablename__ for each in purged}
    standing = await work.session.execute(HELD, {"today": local_day(work.now)})
    held = [as_key(party) for party, classes in standing if names & {*classes}]
    return await asking_parties(work) | await _whole(work, held)


async def _whole(work: Work, some: Iterable[UUID]) -> frozenset[UUID]:
    """Give with each party all that are the same data subject."""
    found: set[UUID] = set()
    for each in some:
        found |= {*await parties_of(work, each)} if each not in found else set()
    return frozenset(found)
