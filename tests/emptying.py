"""How a copy of a PostgreSQL template becomes like the template again."""

from dataclasses import dataclass
from typing import Any, Final

import asyncpg

OURS: Final = 16_384
"""What a server numbers from here on was made after the server itself."""
SCHEMA: Final = " UNION ALL ".join(
    f"SELECT '{each}', count(*), max(xmin::text::bigint) FROM pg_{each} WHERE {key} >= {OURS}"  # noqa: S608 - our own words
    for each, key in {
        "attribute": "attrelid",
        **dict.fromkeys(("class", "attrdef", "constraint", "trigger", "proc", "type"), "oid"),
    }.items()
)
WRITTEN: Final = """SELECT relname, pg_relation_size(oid) AS size FROM pg_class
    WHERE relkind = 'r' AND oid >= 16384 AND pg_relation_size(oid) > 0
    AND relnamespace = 'public'::regnamespace"""
COUNTED: Final = "SELECT sequencename, last_value, start_value FROM pg_sequences"
SET_BACK: Final = "SELECT setval($1::text::regclass, $2, $3)"
NOTHING_WATCHES: Final = (
    "SET LOCAL session_replication_role = replica; SET LOCAL lock_timeout = '1s'"
)
"""Triggers refuse to delete what was sealed, and keys what is pointed at."""
USES: Final = 40
LARGEST: Final = 4_000_000
"""A copy is given up after so many tests, or bytes: what was deleted still lies there."""


@dataclass(eq=False)
class Emptied:
    """A copy: what it held at first, and a connection that empties it."""

    name: str
    connection: Any
    rows: dict[str, list[Any]]
    schema: list[Any]
    counted: list[Any]
    uses: int = 0

    @classmethod
    async def looked_at(cls, name: str, connection: Any) -> "Emptied":
        fetch = connection.fetch
        tables = [table for table, _ in await fetch(WRITTEN)]
        rows = {table: await fetch(f"SELECT * FROM {table}") for table in tables}  # noqa: S608
        return cls(name, connection, rows, await fetch(SCHEMA), await fetch(COUNTED))

    async def is_emptied(self) -> bool:
        """Make it what it was at first, unless that takes longer than to make another."""
        self.uses += 1
        written = await self.connection.fetch(WRITTEN)
        is_full = self.uses >= USES or sum(size for _, size in written) > LARGEST
        if is_full or await self.connection.fetch(SCHEMA) != self.schema:
            return False
        try:
            await self._empty([table for table, _ in written])
        except asyncpg.PostgresError:  # somebody has not let go of it
            return False
        return True

    async def _empty(self, tables: list[str]) -> None:
        async with self.connection.transaction():
            deleting = (f"DELETE FROM {table}" for table in tables)  # noqa: S608
            await self.connection.execute(";".join([NOTHING_WATCHES, *deleting]))
            for table, rows in self.rows.items():
                await self.connection.copy_records_to_table(table, records=rows)
            if await self.connection.fetch(COUNTED) != self.counted:
                for name, last, start in self.counted:
                    given = (name, last or start, last is not None)
                    await self.connection.execute(SET_BACK, *given)
