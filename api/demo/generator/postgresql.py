"""Loads PostgreSQL by COPY. Indexes and keys are made anew after: faster than keeping them."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

import asyncpg

from api.demo.generator.copying import Copying

SETTINGS: Final = (
    "SET LOCAL synchronous_commit = off",
    "SET LOCAL synchronize_seqscans = off",  # rows made of rows keep their order
    "SET LOCAL maintenance_work_mem = '512MB'",
    "SET LOCAL work_mem = '64MB'",
)
CONSTRAINTS: Final = """
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
         pg_get_constraintdef(oid))
FROM pg_constraint
WHERE contype IN ('f', 'u') AND conrelid = ANY($1::text[]::regclass[])
  OR contype = 'p' AND conrelid = ANY($2::text[]::regclass[])
"""
INDEXES: Final = """
SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index
WHERE indrelid = ANY($1::text[]::regclass[])
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
WORDS: Final = """
INSERT INTO search_words (word)
SELECT DISTINCT said FROM search_entries entry, unnest(string_to_array(entry.text, ' ')) said
WHERE entry."column" IN ('name', 'plate_key')
  AND length(said) BETWEEN 4 AND 60 AND said ~ '[^0-9]'
"""
DERIVED: Final = ("provenance", "search_entries")
"""Nothing points to their rows, so even their primary keys can wait."""


class PostgresqlLoader:
    """A connection in its transaction."""

    def __init__(self, connection: asyncpg.Connection, copying: Copying) -> None:
        self._connection, self._copying = connection, copying
        self.add = copying.add

    async def fetch(self, sql: str) -> list[Any]:
        await self._copying.finish()
        return list(await self._connection.fetch(sql))

    async def run(self, sql: str, parameters: Sequence[Any]) -> None:
        await self._copying.finish()
        await self._connection.execute(sql, *parameters)


@asynccontextmanager
async def loading_postgresql(
    dsn: str, tables: Sequence[str]
) -> AsyncIterator[PostgresqlLoader]:
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            for setting in SETTINGS:
                await connection.execute(setting)
            dropped = await connection.fetch(INDEXES, tables)
            dropped += await connection.fetch(CONSTRAINTS, tables, DERIVED)
            for drop, _ in dropped:
                await connection.execute(drop)
            await _triggers(connection, tables, "DISABLE")
            copying = Copying(connection)
            try:
                yield PostgresqlLoader(connection, copying)
                await copying.finish()
            finally:
                await copying.stop()
            for _, make in reversed(dropped):
                await connection.execute(make)
            await _triggers(connection, tables, "ENABLE")
            await connection.execute(WORDS)
            await connection.execute(f"ANALYZE {', '.join(tables)}")
    finally:
        await connection.close()


async def _triggers(connection: asyncpg.Connection, tables: Sequence[str], to: str) -> None:
    """Let rows of what is posted be added; what they refuse later is refused again."""
    for table in tables:
        await connection.execute(f"ALTER TABLE {table} {to} TRIGGER USER")
