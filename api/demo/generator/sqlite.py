"""Loads SQLite in one transaction, without waiting for the disk; indexes are made anew after.

Blocks the event loop: nothing is served by whoever loads.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from sqlite3 import Connection
from typing import Any, Final

from api.database.inline import BEGIN, opened
from api.demo.generator.folding import fold
from api.demo.generator.rows import Row, values

PRAGMAS: Final = ("synchronous = OFF", "foreign_keys = OFF", "secure_delete = OFF")
MADE_AFTER: Final = """
SELECT type, name, sql FROM sqlite_master
WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
"""
WORDS: Final = """
INSERT INTO search_words (word)
SELECT DISTINCT said.value FROM search_entries entry,
  json_each('["' || replace(entry.text, ' ', '","') || '"]') said
WHERE entry."column" IN ('name', 'plate_key')
  AND length(said.value) BETWEEN 4 AND 60 AND said.value GLOB '*[^0-9]*'
"""
REBUILD: Final = "INSERT INTO search_index(search_index) VALUES ('rebuild')"


class BrokenKeys(Exception):
    """A row points to a row that is not there."""


class SqliteLoader:
    """A connection in its transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str) -> list[Any]:
        return self._connection.execute(sql).fetchall()

    async def run(self, sql: str, parameters: Sequence[Any]) -> None:
        self._connection.execute(sql, parameters)

    async def add(self, table: str, columns: list[str], rows: list[Row]) -> None:
        places = ", ".join("?" * len(columns))
        into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - our names
        self._connection.executemany(into, map(values, rows))


@contextmanager
def loading_sqlite(path: str, tables: Sequence[str]) -> Iterator[SqliteLoader]:
    connection = opened(path, *PRAGMAS)
    connection.create_function("folded", 1, fold, deterministic=True)
    try:
        connection.execute(BEGIN)
        made_after = connection.execute(
            f"{MADE_AFTER} AND tbl_name IN {tuple(tables)}"
        ).fetchall()
        for kind, name, _ in made_after:
            connection.execute(f"DROP {kind} {name}")
        yield SqliteLoader(connection)
        for _, _, make in made_after:
            connection.execute(make)
        connection.execute(REBUILD)
        connection.execute(WORDS)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise BrokenKeys
        connection.execute("ANALYZE")
        connection.execute("COMMIT")
    finally:
        connection.close()
