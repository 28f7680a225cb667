"""Tells up to which position a log will never change, so that it can be sealed.

SQLite has one writer: what can be seen is settled. On PostgreSQL a transaction may have
taken a position and not committed it yet, while others beyond it have. Whoever took a
position held a lock for writing on the table before; so after looking for the newest
position, it is enough to wait until those who held such a lock at that moment are gone.
Nobody waits for the sealer. (This holds across restores, too, unlike transaction numbers.)
"""

import asyncio
from typing import Final

from sqlalchemy import Table, func, select, text

from api.database.work import Work

PAUSE_SECONDS: Final = 0.02
PATIENCE_SECONDS: Final = 10.0
WRITERS: Final = text(
    """
    SELECT virtualtransaction FROM pg_locks
    WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
      AND relation = to_regclass(:table)
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    """
)


class StillWriting(Exception):
    """A transaction that writes to the log lasts too long. What it holds up is sealed later."""


async def settled_position(work: Work, log: Table) -> int:
    """Give the newest position up to which the log is complete."""
    newest = await work.session.scalar(select(func.max(log.c.position))) or 0
    if work.database.is_sqlite:
        return newest
    begun = await _writers(work, log)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while begun:
            await asyncio.sleep(PAUSE_SECONDS)
            begun &= await _writers(work, log)
    return newest


async def _writers(work: Work, log: Table) -> set[str]:
    return set(await work.session.scalars(WRITERS, {"table": log.name}))
