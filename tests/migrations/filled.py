"""Fills a database by what it says of itself: an old one has the tables of its day."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, Final, TypeVar
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

Found = TypeVar("Found")

NAMESPACE: Final = UUID("0198f2a0-0000-7000-8000-000000000001")
ROWS: Final = 3
OWN: Final = "alembic_version"
PLAIN: Final[dict[type[Any], Any]] = {
    sa.Boolean: False,
    sa.Integer: 1,
    sa.DateTime: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    sa.Date: date(2026, 1, 2),
    sa.LargeBinary: b"{}",
    sa.ARRAY: [],
}


def fill(url: str) -> None:
    """Put rows into every table, parents first, each pointing to the rows of its number."""

    def put(connection: sa.Connection) -> None:
        metadata = _reflected(connection)
        for table in metadata.sorted_tables:
            keys = {each.parent.name: each.column.table.name for each in table.foreign_keys}
            for number in range(ROWS):
                connection.execute(
                    table.insert().values(
                        {
                            column.name: _value(table, column, keys, number)
                            for column in table.columns
                        }
                    )
                )

    _on(url, put)


@contextmanager
def emptied_afterwards(url: str) -> Iterator[None]:
    """Take away at the end whatever rows were put in, although triggers keep some."""
    at = sa.make_url(url)
    if at.get_backend_name() == "sqlite":
        file = str(at.database)
        empty = shutil.copy(file, f"{file}.empty")
        yield
        shutil.move(empty, file)
        return
    yield

    def truncate(connection: sa.Connection) -> None:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        names = ", ".join(_names(connection))
        connection.exec_driver_sql(f"TRUNCATE {names}")

    _on(url, truncate)


def _value(table: sa.Table, column: sa.Column[Any], keys: dict[str, str], number: int) -> Any:
    kind = column.type
    if column.name == "form":  # a party is one or the other, and both have rows here
        return "person"
    if column.name in keys:
        same = keys[column.name] == table.name
        return None if same and column.nullable else _key(kind, keys[column.name], number)
    if column.primary_key or isinstance(kind, sa.Uuid):
        return _key(kind, table.name if column.primary_key else column.name, number)
    values = [value for each, value in PLAIN.items() if isinstance(kind, each)]
    if values:
        return values[0] + number if isinstance(kind, sa.Integer) else values[0]
    return f"{number}{column.name}"[: getattr(kind, "length", None) or 64]


def _key(kind: sa.types.TypeEngine[Any], table: str, number: int) -> Any:
    if isinstance(kind, sa.Integer):
        return number + 1
    root = "parties" if table in {"persons", "organisations"} else table
    key = uuid5(NAMESPACE, f"{root} {number}")
    return key if isinstance(kind, sa.Uuid) else str(key)


def counts(url: str) -> dict[str, int]:
    def count(connection: sa.Connection) -> dict[str, int]:
        return {
            name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0
            for name in _names(connection)
        }

    return _on(url, count)


def schema(url: str) -> dict[str, Any]:
    """Give every table's columns, indexes and keys, as the database tells them."""

    def look(connection: sa.Connection) -> dict[str, Any]:
        seen = sa.inspect(connection)
        return {
            name: (
                [(each["name"], str(each["type"])) for each in seen.get_columns(name)],
                sorted(
                    (each["name"] or "", each["unique"], str(each["column_names"]))
                    for each in seen.get_indexes(name)
                ),
                sorted(
                    (str(each["constrained_columns"]), each["referred_table"])
                    for each in seen.get_foreign_keys(name)
                ),
            )
            for name in seen.get_table_names()
        }

    return _on(url, look)


def orphans(url: str) -> list[Any]:
    """Give rows that point to rows that are gone. PostgreSQL has none while it is up."""

    def look(connection: sa.Connection) -> list[Any]:
        if connection.dialect.name != "sqlite":
            return []
        return [*connection.exec_driver_sql("PRAGMA foreign_key_check")]

    return _on(url, look)


def positions(url: str, *, further: int = 0) -> dict[str, int | None]:
    """Give how far PostgreSQL has counted in each series; SQLite counts from the rows."""

    def look(connection: sa.Connection) -> dict[str, int | None]:
        if connection.dialect.name == "sqlite":
            return {}
        for name in sa.inspect(connection).get_sequence_names():
            for _ in range(further):
                connection.execute(sa.select(sa.func.nextval(name)))
        found = connection.exec_driver_sql("SELECT sequencename, last_value FROM pg_sequences")
        return {row.sequencename: row.last_value for row in found}

    return _on(url, look)


def _reflected(connection: sa.Connection) -> sa.MetaData:
    metadata = sa.MetaData()
    metadata.reflect(connection, only=_names(connection))
    return metadata


def _names(connection: sa.Connection) -> list[str]:
    """Name the tables that are ours, without those that a full-text index keeps."""
    names = sa.inspect(connection).get_table_names()
    return [each for each in names if each != OWN and "search_index" not in each]


def _on(url: str, work: Callable[[sa.Connection], Found]) -> Found:
    """Work on a connection of either database, in a transaction."""
    at = sa.make_url(url)
    if at.get_backend_name() == "sqlite":
        engine = sa.create_engine(f"sqlite:///{at.database}", poolclass=sa.NullPool)
        with engine.begin() as connection:
            return work(connection)

    async def run() -> Found:
        asynchronous = create_async_engine(url, poolclass=sa.NullPool)
        async with asynchronous.begin() as connection:
            return await connection.run_sync(work)

    found: Found = apart(asyncio.run, run())
    return found


def apart(work: Callable[..., Found], *given: Any) -> Found:
    """Work in a thread of its own: an event loop may be running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work, *given).result()
