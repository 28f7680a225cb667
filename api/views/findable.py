"""Keeps the words by which records are found, by a listener, so that none goes stale."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import delete, event
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.written import written
from api.database.base import Base
from api.database.engines import RecordingSession
from api.database.paths import insert_where_end, start_of
from api.kernel.folding import folded
from api.kernel.privacy import FINDABLE, PERSONAL, SUBJECT, Category
from api.views.search_tables import SearchEntry

ENTRIES = SearchEntry.__table__


@event.listens_for(RecordingSession, "after_flush")
def keep_findable(session: Session, flush: UOWTransaction) -> None:
    """Replace the entries of each findable value that this flush writes or takes away."""
    added: defaultdict[tuple[type[Base], str], list[dict[str, Any]]] = defaultdict(list)
    for row, changed in written(session, flush):
        stale = [
            name
            for name, path, _ in findable_columns(type(row))
            if name in changed or start_of(type(row), path) in changed  # it is another's now
        ]
        if stale and row not in session.new:
            forgetting = delete(ENTRIES).where(
                ENTRIES.c.record_id == row.id, ENTRIES.c.column.in_(stale)
            )
            session.connection().execute(forgetting)
        if stale and row not in session.deleted:
            for path, entry in entries_of(row, stale):
                added[type(row), path].append(entry)
    for (table, path), entries in added.items():
        adding = partial(insert_where_end, ENTRIES, "party_id", table, path)
        key = "findable", table, path
        session.info["work"].database.prepared(key, adding).run(session, *entries)


@cache
def findable_columns(table: type[Base]) -> Sequence[tuple[str, str, Category | None]]:
    """Name a table's findable columns, with their path and category."""
    stated = [(each.key, each.columns[0].info) for each in table.__mapper__.column_attrs]
    return [
        (name, info[SUBJECT], info[PERSONAL].category if PERSONAL in info else None)
        for name, info in stated
        if info.get(FINDABLE)
    ]


def entries_of(row: Base, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Make the entries of a row's findable values, of these columns, each with its path."""
    for name, path, category in findable_columns(type(row)):
        text = folded(getattr(row, name) or "") if name in names else ""
        if text:
            yield (
                path,
                {
                    "start": getattr(row, start_of(type(row), path)),
                    "record_type": row.__tablename__,
                    "record_id": row.id,
                    "column": name,
                    "category": category,
                    "text": text[:200],
                },
            )
