"""Paths from a row to the row it speaks of: each step `x` is a foreign key `x_id`."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Insert, Table, bindparam, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from api.database.base import Base
from api.database.prebuilt import adding
from api.database.types import Key


def steps(
    table: type[Base], path: str
) -> Iterator[tuple[InstrumentedAttribute[Any], type[Base]]]:
    """Walk a path from a table: each step's foreign key, and the table it leads to."""
    for step in () if path == "self" else path.split("."):
        column: InstrumentedAttribute[Any] = getattr(table, f"{step}_id")
        [key] = column.property.columns[0].foreign_keys
        table = class_of(key.target_fullname.partition(".")[0])
        yield column, table


def row_at(session: Session, row: Base, path: str) -> Any:
    """Follow a path from a row to the row at its end, or None where a step is empty."""
    found: Base | None = row
    for column, table in steps(type(row), path):
        key = getattr(found, column.key)
        with session.no_autoflush:
            found = None if key is None else _held(session, table, key)
        if found is None:
            return None
    return found


def column_at(table: type[Base], path: str, columns: Any) -> ColumnElement[Any]:
    """Say in SQL the id of the row at a path's end.

    `columns` are the table's or an alias's, or what stands for the one the path begins with.
    """
    walk = list(steps(table, path))
    if not walk:
        return columns["id"]  # type: ignore[no-any-return]
    (first, at), *rest = walk
    found = columns[first.key]
    for column, following in rest:
        key = column.property.columns[0]
        own = at.__table__
        step = select(key).where(own.c.id == found).correlate_except(own)
        found = step.scalar_subquery()
        at = following
    return found  # type: ignore[no-any-return]


@cache
def start_of(table: type[Base], path: str) -> str:
    """Name the column of a row's own that a path begins with."""
    return next((column.key for column, _ in steps(table, path)), "id")


def insert_with_end(into: Table, name: str, table: type[Base], path: str) -> Insert:
    """Insert rows whose column `name` is the id at a path's end, from a value for `start`.

    The path is walked by the statement that inserts, so that no row is read for its id alone.
    """
    start = {start_of(table, path): bindparam("start", type_=Key())}
    return adding(into).values({name: column_at(table, path, start)})


def insert_where_end(into: Table, name: str, table: type[Base], path: str) -> Insert:
    """Insert rows as `insert_with_end` does, but those alone whose path leads somewhere."""
    start = {start_of(table, path): bindparam("start", type_=Key())}
    end = column_at(table, path, start)
    told = [each for each in into.columns if each.name not in {"id", name}]
    values = [bindparam(each.name, type_=each.type) for each in told]
    names = [name, *(each.name for each in told)]
    return insert(into).from_select(names, select(end, *values).where(end.is_not(None)))


@cache
def class_of(name: str) -> type[Base]:
    """Find the mapped class of a table."""
    for mapper in Base.registry.mappers:
        if getattr(mapper.local_table, "name", None) == name:
            return mapper.class_
    raise LookupError(name)


def _held(session: Session, table: type[Base], key: Any) -> Base | None:
    """Find a row, also one that this flush is about to add."""
    new = (row for row in session.new if isinstance(row, table) and row.id == key)
    return next(new, None) or session.get(table, key)
