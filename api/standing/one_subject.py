"""Which parties are one data subject: customers that were merged, a sole trader and its person.

A company is none of its contact persons, and an estate is not who has died.
"""

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    column,
    literal_column,
    select,
    table,
    true,
    union,
)
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.types import Key
from api.database.work import Work
from api.kernel.identifiers import as_key

PARTY: Final = bindparam("party_id", type_=Key())
merges = table("merges", *(column(name, Key()) for name in ("winner_id", "loser_id")))
firms = table("organisations", *(column(name, Key()) for name in ("id", "person_id")))
accounts = table("customers", *(column(name, Key()) for name in ("id", "party_id")))
"""Named and not imported: customers stand above."""
STANDS: Final = column("undone_at").is_(None)
IS_TRADER: Final = column("kind") == literal_column("'sole_trader'")


async def parties_of(work: Work, party_id: UUID, *, ever: bool = False) -> tuple[UUID, ...]:
    """Give every party that is the data subject that this one is: itself, at least.

    `ever` adds those that were taken for it, until they were parted again.
    """
    if work.operation.writes:
        await work.session.flush()
    found, waiting = {party_id}, [party_id]
    while waiting:
        near = await _beside(work, waiting.pop(), EVER if ever else BESIDE) - found
        found |= near
        waiting += near
    return tuple(sorted(found))


async def all_of(session: AsyncSession, party_id: UUID) -> frozenset[UUID]:
    """Give the same by a session, where there is no Work to ask."""
    found, waiting = {party_id}, [party_id]
    while waiting:
        rows = await session.execute(BESIDE, {"party_id": waiting.pop()})
        near = {as_key(row[0]) for row in rows} - found
        found |= near
        waiting += near
    return frozenset(found)


async def _beside(work: Work, party_id: UUID, steps: CompoundSelect[Any]) -> set[UUID]:
    statement = work.database.prepared(steps, lambda: steps)
    given = {"party_id": party_id}
    reading = work.run if work.operation.writes else work.database.fetch
    return {as_key(row[0]) for row in await reading(statement, given)}


def _steps(which: ColumnElement[bool]) -> Iterator[Select[Any]]:
    """Say in SQL how one step leads from a party to others, each way by an index."""
    winner, loser = accounts.alias("winner"), accounts.alias("loser")
    pairs = merges.join(winner, winner.c.id == merges.c.winner_id).join(
        loser, loser.c.id == merges.c.loser_id
    )
    for one, other in ((winner, loser), (loser, winner)):
        yield select(other.c.party_id).select_from(pairs).where(one.c.party_id == PARTY, which)
    yield select(firms.c.id).where(firms.c.person_id == PARTY, IS_TRADER)
    whose = firms.c.person_id.is_not(None)
    yield select(firms.c.person_id).where(firms.c.id == PARTY, IS_TRADER, whose)


BESIDE: Final = union(*_steps(STANDS))
EVER: Final = union(*_steps(true()))
