"""Keeps the words by which records are found, for rows that are written in bulk."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete

from api.audit.bulk import Values, observes_bulk
from api.audit.ends import ends_of
from api.database.base import Base
from api.database.rows import put_rows
from api.kernel.folding import folded
from api.views.findable import ENTRIES, findable_columns


@observes_bulk
def keep_findable_in_bulk(
    connection: Connection, table: type[Base], rows: Sequence[Values]
) -> None:
    """Replace the entries of every findable value that these rows tell."""
    names = [name for name, _, _ in findable_columns(table) if rows and name in rows[0]]
    if not names:
        return
    connection.execute(
        delete(ENTRIES).where(
            ENTRIES.c.record_id.in_([row["id"] for row in rows]), ENTRIES.c.column.in_(names)
        )
    )
    if added := list(_entries(connection, table, rows)):
        put_rows(connection, ENTRIES, added)


def _entries(
    connection: Connection, table: type[Base], rows: Sequence[Values]
) -> Iterator[dict[str, Any]]:
    for name, path, category in findable_columns(table):
        if name not in rows[0]:
            continue
        parties = ends_of(connection, table, rows, path)
        for row, party_id in zip(rows, parties, strict=True):
            if text := folded(row[name] or ""):
                yield {
                    "party_id": party_id,
                    "record_type": table.__tablename__,
                    "record_id": row["id"],
                    "column": name,
                    "category": category,
                    "text": text[:200],
                }
