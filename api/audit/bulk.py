"""Writes many rows at once, leaving the same traces as one by one through the session.

Versions rise, changes are noted, personal values get their provenance, and observers keep
what they keep beside the rows. Rows go to the driver in chunks; between two of them the
loop answers others. What the session holds is flushed first; do not change one aggregate
both ways in one Work, as the session does not learn of what is written here.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final, TypeAlias

from sqlalchemy import Column, Connection, Table, bindparam, select, update

from api.audit.ends import first_steps
from api.audit.traces import Written, leave_traces, note_changes
from api.audit.trail import UNTRAILED
from api.database.base import Base, Versioned
from api.database.rows import put_columns
from api.database.work import Work
from api.kernel.identifiers import new_id
from api.kernel.sources import Source

Values: TypeAlias = Mapping[str, Any]
Observer: TypeAlias = Callable[[Written], None]

CHUNK: Final = 500
OBSERVERS: Final[list[Observer]] = []


def observes_bulk(observer: Observer) -> Observer:
    """Have a function told of each chunk, after it is written, with all values of its rows."""
    OBSERVERS.append(observer)
    return observer


async def bulk_insert(
    work: Work,
    table: type[Base],
    rows: Iterable[Values],
    sources: Iterable[Source] | None = None,
) -> int:
    """Add rows, all of the same columns, each on the Work's source or on one of its own."""
    return await _in_chunks(work, table, rows, sources, _insert)


async def bulk_update(
    work: Work,
    table: type[Base],
    rows: Iterable[Values],
    sources: Iterable[Source] | None = None,
) -> int:
    """Change rows: each names its `id` and the same columns. What stays as it was is left."""
    return await _in_chunks(work, table, rows, sources, _update)


async def bulk_erase(work: Work, table: type[Base], rows: Sequence[Values]) -> None:
    """Write what is left of personal values: each row names its `id` and the same columns.

    The change is noted, but nobody keeps what the values were, where they came from, or the
    words by which they were found.
    """

    def put(connection: Connection) -> None:
        written = _update(connection, table, [dict(row) for row in rows])
        if not written.rows:
            return
        if table.__tablename__ not in UNTRAILED:
            note_changes(work, written)
        blank = dict.fromkeys(rows[0].keys() - {"id"})
        gone = [{**row, **blank} for row in written.rows]
        for observer in OBSERVERS:
            observer(replace(written, rows=gone))

    await work.session.flush()
    connection = await work.session.connection()
    await connection.run_sync(put)


async def _in_chunks(
    work: Work,
    table: type[Base],
    rows: Iterable[Values],
    sources: Iterable[Source] | None,
    write: Callable[[Connection, type[Base], list[dict[str, Any]]], Written],
) -> int:
    await work.session.flush()
    connection = await work.session.connection()
    given, own, count = iter(rows), None if sources is None else iter(sources), 0

    def put(connection: Connection, chunk: list[dict[str, Any]]) -> None:
        written = write(connection, table, chunk)
        cited = [work.source] * len(chunk) if own is None else list(islice(own, len(chunk)))
        leave_traces(work, written, cited)
        for observer in OBSERVERS:
            observer(written)

    while chunk := [dict(row) for row in islice(given, CHUNK)]:
        await connection.run_sync(put, chunk)
        count += len(chunk)
        await asyncio.sleep(0)
    return count


def _insert(connection: Connection, table: type[Base], rows: list[dict[str, Any]]) -> Written:
    fixed: dict[str, Any] = {"version": 1} if issubclass(table, Versioned) else {}
    mapper = table.__mapper__
    if mapper.polymorphic_on is not None:
        fixed[mapper.polymorphic_on.key] = mapper.polymorphic_identity
    for row in rows:
        row.setdefault("id", new_id())
        row.update(fixed)
    for stored, columns in _stored_in(table, rows[0]):
        values = {name: [row[key] for row in rows] for key, name in columns}
        put_columns(connection, stored, {}, values)
    names = sorted(rows[0])
    return Written(connection, table, rows, [names] * len(rows), [{}] * len(rows))


def _update(connection: Connection, table: type[Base], rows: list[dict[str, Any]]) -> Written:
    """Write what differs from what is stored, and remember what that was."""
    names = sorted(rows[0].keys() - {"id"})
    before = _held(connection, table, [row["id"] for row in rows], names)
    changed = {
        row["id"]: [name for name in names if row[name] != before[row["id"]][name]]
        for row in rows
    }
    kept = [row for row in rows if changed[row["id"]]]
    for stored, columns in _stored_in(table, rows[0]):
        _set(connection, stored, columns, kept)
    return Written(
        connection,
        table,
        [before[row["id"]] | row for row in kept],
        [changed[row["id"]] for row in kept],
        [before[row["id"]] for row in kept],
    )


def _held(
    connection: Connection, table: type[Base], ids: list[Any], names: list[str]
) -> dict[Any, dict[str, Any]]:
    """Hold rows until commit, and read these columns and those that paths begin with."""
    paths = [path for _, _, path in table.personal_columns() if path]
    paths += [table.root] if table.root else []
    wanted = sorted({"id", *names, *first_steps(table, paths)})
    query = select(*(getattr(table, name) for name in wanted)).where(table.id.in_(ids))
    found = connection.execute(query.with_for_update())
    return {row["id"]: dict(row) for row in found.mappings()}


def _set(
    connection: Connection,
    stored: Table,
    columns: list[tuple[str, str]],
    rows: list[dict[str, Any]],
) -> None:
    values: dict[str, Any] = {
        name: bindparam(f"new_{name}") for key, name in columns if key != "id"
    }
    if values and rows:
        connection.execute(
            update(stored).where(stored.c.id == bindparam("row_id")).values(values),
            [
                {"row_id": row["id"]} | {f"new_{name}": row[key] for key, name in columns}
                for row in rows
            ],
        )


def _stored_in(table: type[Base], row: Values) -> Iterator[tuple[Table, list[tuple[str, str]]]]:
    """Give the tables a class is stored in, parents first, and which of a row goes where."""
    for mapper in reversed(list(table.__mapper__.iterate_to_root())):
        stored: Any = mapper.local_table
        columns = [
            (attribute.key, column.name)
            for attribute in table.__mapper__.column_attrs
            for column in attribute.columns
            if _is_in(column, stored) and attribute.key in row
        ]
        yield stored, columns


def _is_in(column: Any, stored: Table) -> bool:
    return isinstance(column, Column) and column.table is stored
