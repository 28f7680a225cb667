"""Takes from the disk what deletes and updates have left there: each engine in its own way.

A deleted row's bytes stay: on SQLite in the write-ahead log and in the search index, on
PostgreSQL in the heap, in indexes and in statistics. No Work may be open meanwhile.
"""

import asyncio
import sqlite3
from collections.abc import Collection, Mapping
from typing import Final

from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from api.database.engines import Database
from api.database.inline import opened

MERGED_PAGES: Final = 500
"""Of the search index at once: others write in between."""
WAL: Final = "wal"
STATISTICS: Final = "pg_catalog.pg_statistic"
MERGE: Final = text("INSERT INTO search_index(search_index, rank) VALUES('merge', :pages)")
CHANGES: Final = text("SELECT total_changes()")
WAITING: Final = "SET lock_timeout = '5s'"
LOOKS: Final = 250
LOOK_S: Final = 0.02
OF_THIS_MOMENT: Final = text("SELECT pg_current_xact_id()::xid")
LOOKING_BACK: Final = text(
    """SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND (
    age(backend_xid) > age(CAST(:moment AS xid))
    OR datname = current_database() AND age(backend_xmin) > age(CAST(:moment AS xid)))"""
)
"""Who writes since before a moment, in any database, or reads in this one as it was then:
VACUUM keeps what was deleted meanwhile, silently."""
REWRITE: Final = "VACUUM (FULL, ANALYZE) "
IS_DONE: Final = 2
"""Fewer changes than this: nothing was merged."""


async def scrub(database: Database, tables: Collection[str]) -> list[str]:
    """Write what is left of these tables anew; give where something may still lie."""
    if database.is_sqlite:
        return await _scrub_sqlite(database)
    return await _scrub_postgresql(database, tables)


async def _scrub_sqlite(database: Database) -> list[str]:
    """Merge what the search index has forgotten, and empty the write-ahead log.

    Pages are zeroed when something is deleted from them (`secure_delete`).
    """
    pages = -MERGED_PAGES
    while await _merged(database, pages) >= IS_DONE:
        pages = MERGED_PAGES
    path = make_url(database.url).database or ""
    return [] if await asyncio.to_thread(truncated, path) else [WAL]


async def _merged(database: Database, pages: int) -> int:
    async with database.writing() as session:
        connection = await session.connection()
        before = (await connection.execute(CHANGES)).scalar_one()
        await connection.execute(MERGE, {"pages": pages})
        return int((await connection.execute(CHANGES)).scalar_one() - before)


def truncated(path: str) -> bool:
    """Move the write-ahead log into the file and empty it; not while somebody reads."""
    connection = opened(path)
    try:
        [is_busy, *_] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return not is_busy


async def _scrub_postgresql(database: Database, tables: Collection[str]) -> list[str]:
    """Rewrite tables with their indexes and statistics; then the log goes on in new files."""
    async with database.engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        await connection.exec_driver_sql(WAITING)
        left = await _rewritten(connection, {name: REWRITE + name for name in sorted(tables)})
        left += await _rewritten(connection, {STATISTICS: f"VACUUM (FULL) {STATISTICS}"})
        for said in ("SELECT pg_switch_wal()", "CHECKPOINT"):
            left += [] if await _done(connection, said) else [WAL]
        await connection.exec_driver_sql("RESET lock_timeout")
    return [*dict.fromkeys(left)]


async def _rewritten(connection: AsyncConnection, tables: Mapping[str, str]) -> list[str]:
    """Run each table's command when nobody looks back; give those that were not rewritten."""
    if not await _nobody_looks_back(connection):
        return [*tables]
    return [name for name, said in tables.items() if not await _done(connection, said)]


async def _nobody_looks_back(connection: AsyncConnection) -> bool:
    """Wait for older snapshots to end; tell whether they did in time."""
    given = {"moment": await connection.scalar(OF_THIS_MOMENT)}
    for _ in range(LOOKS):
        if not await connection.scalar(LOOKING_BACK, given):
            return True
        await asyncio.sleep(LOOK_S)
    return False


async def _done(connection: AsyncConnection, said: str) -> bool:
    """Run a command of maintenance; tell whether one may, and nobody was in the way."""
    try:
        await connection.exec_driver_sql(said)
    except DBAPIError:
        return False
    return True
