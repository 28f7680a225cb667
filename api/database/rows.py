"""Puts rows into a table as fast as the driver takes them, past SQLAlchemy's care for each."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, Final, TypeAlias
from uuid import UUID

import asyncpg
from sqlalchemy import Column, Connection, Dialect, Table
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.util import await_only

from api.database.types import Key
from api.kernel.identifiers import new_id_texts

Row: TypeAlias = tuple[Any, ...]

KEPT: Final = 20_000
MOST_PARAMETERS: Final = 30_000


def put_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that name the same columns; what they leave out gets its default."""
    names = rows[0].keys() & table.columns.keys()
    put_columns(connection, table, {}, {name: [row[name] for row in rows] for name in names})


def put_columns(
    connection: Connection,
    table: Table,
    same: Mapping[str, Any],
    each: Mapping[str, Sequence[Any]],
) -> None:
    """Insert rows column by column: what is the `same` in all, and what `each` has of its own.

    Ids that are left out are made; what else is left out gets its default.
    """
    dialect, count = connection.dialect, len(next(iter(each.values())))
    names: list[str] = []
    columns: list[Iterable[Any]] = []
    for column in table.columns:
        if column.name in each:
            columns.append(_bound(column, each[column.name], dialect))
        elif column.name in same:
            columns.append(_repeated(column, same[column.name], dialect, count))
        elif isinstance(column.default, ScalarElementColumnDefault):
            columns.append(_repeated(column, column.default.arg, dialect, count))
        elif column.name == "id" and isinstance(column.type, Key):
            made = new_id_texts(count)
            columns.append(made if dialect.name == "sqlite" else map(UUID, made))
        else:
            continue
        names.append(column.name)
    put = _insert if dialect.name == "sqlite" else _copy
    put(connection, table, names, list(zip(*columns, strict=True)))


def _insert(connection: Connection, table: Table, names: list[str], rows: list[Row]) -> None:
    """Insert many rows by one statement: after each, SQLite writes its text index out."""
    most = MOST_PARAMETERS // len(names)
    quoted = ", ".join(f'"{name}"' for name in names)
    row = f"({', '.join('?' * len(names))})"
    for at in range(0, len(rows), most):
        part = rows[at : at + most]
        places = ", ".join([row] * len(part))
        connection.exec_driver_sql(
            f'INSERT INTO "{table.name}" ({quoted}) VALUES {places}',  # noqa: S608 - our names
            tuple(chain.from_iterable(part)),
        )


def _copy(connection: Connection, table: Table, names: list[str], rows: list[Row]) -> None:
    """Copy rows in. The statement before it makes sure that the transaction has begun."""
    connection.exec_driver_sql("SELECT 1")
    driver: Any = connection.connection.driver_connection
    try:
        await_only(driver.copy_records_to_table(table.name, records=rows, columns=names))
    except asyncpg.IntegrityConstraintViolationError as error:
        raise IntegrityError(f"COPY {table.name}", None, error) from error


def _bound(column: Column[Any], values: Sequence[Any], dialect: Dialect) -> Sequence[Any]:
    """Turn one column's values into what the driver takes; one that never changes, once."""
    if isinstance(column.type, Key) and dialect.name == "sqlite":
        return [value if value is None else _text(value) for value in values]
    process = column.type.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return values
    first = values[0]
    if all(value is first for value in values):
        return [process(first)] * len(values)
    return [process(value) for value in values]


def _repeated(column: Column[Any], value: Any, dialect: Dialect, count: int) -> Iterable[Any]:
    [bound] = _bound(column, [value], dialect)
    return repeat(bound, count)


@lru_cache(KEPT)
def _text(key: UUID) -> str:
    """Write a key as text. An id turns up again and again: in its row, its log, its source."""
    return str(key)
