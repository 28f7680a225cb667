"""Which parties are one data subject, asked of many at once."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.identifiers import as_key
from api.standing.one_subject import IS_TRADER, STANDS, accounts, firms, merges

AT_A_TIME = 5_000
"""Keys in a statement: PostgreSQL takes 32 767."""


async def groups_of(
    session: AsyncSession, party_ids: Collection[UUID]
) -> dict[UUID, frozenset[UUID]]:
    """Give for each all that it is, itself at least: step by step, until nobody is new."""
    groups = {each: {each} for each in party_ids}
    frontier = {*groups}
    while frontier:
        pairs = [pair for part in _parts(frontier) for pair in await _beside(session, part)]
        seen = {*groups}
        for one, other in pairs:
            joined = groups.setdefault(one, {one}) | groups.setdefault(other, {other})
            for each in joined:
                groups[each] = joined
        frontier = {*groups} - seen
    return {each: frozenset(groups[each]) for each in party_ids}


def _parts(keys: set[UUID]) -> list[list[UUID]]:
    listed = sorted(keys)
    return [listed[at : at + AT_A_TIME] for at in range(0, len(listed), AT_A_TIME)]


async def _beside(session: AsyncSession, keys: list[UUID]) -> list[tuple[UUID, UUID]]:
    """Give the pairs that stand beside each other, of which one is among these."""
    winner, loser = accounts.alias("winner"), accounts.alias("loser")
    merged = (
        select(winner.c.party_id, loser.c.party_id)
        .select_from(merges)
        .join(winner, winner.c.id == merges.c.winner_id)
        .join(loser, loser.c.id == merges.c.loser_id)
        .where(STANDS, or_(winner.c.party_id.in_(keys), loser.c.party_id.in_(keys)))
    )
    trading = select(firms.c.id, firms.c.person_id).where(
        IS_TRADER,
        firms.c.person_id.is_not(None),
        or_(firms.c.id.in_(keys), firms.c.person_id.in_(keys)),
    )
    rows = await session.execute(union_all(merged, trading))
    return [(as_key(one), as_key(other)) for one, other in rows]
