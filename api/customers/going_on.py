"""Which customers go on as one, for lists that are asked about that one."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, select

from api.customers.merge_queries import STANDS, merges
from api.database.work import Work
from api.kernel.identifiers import as_key

WINNER: Final = bindparam("winner_id", type_=merges.c.winner_id.type)
LOSERS: Final = select(merges.c.loser_id).where(merges.c.winner_id == WINNER, STANDS)


async def accounts_of(work: Work, customer_id: UUID) -> list[UUID]:
    """Give a customer with all that go on as it, by one merge or by several."""
    found, waiting = {customer_id}, [customer_id]
    statement = work.database.prepared(LOSERS, lambda: LOSERS)
    while waiting:
        rows = await work.database.fetch(statement, {"winner_id": waiting.pop()})
        losers = {as_key(row[0]) for row in rows} - found
        found |= losers
        waiting += losers
    return sorted(found)


async def with_merged(work: Work, chosen: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Have filters by a customer find the papers of those that go on as it, too.

    Of most there are none: these stay looked for by the one key, in the order of its index.
    """
    given = dict(chosen)
    for name in names:
        if given.get(name) is not None:
            accounts = await accounts_of(work, given[name])
            if len(accounts) > 1:
                given |= {name: None, f"{name}s": accounts}
    return given
