"""The traces of rows written in bulk: raised versions, changes, and provenance."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from api.audit.ends import ends_of
from api.audit.provenance import SOURCELESS, SourceRequired
from api.audit.tables import Change, Provenance
from api.audit.trail import UNTRAILED
from api.database.base import Base, Versioned
from api.database.paths import steps
from api.database.rows import put_rows
from api.database.work import Work
from api.kernel.identifiers import new_id
from api.kernel.privacy import Category
from api.kernel.sources import Source


@dataclass(frozen=True, slots=True)
class Written:
    """A chunk of rows: their values, the columns that changed in each, and what those were."""

    table: type[Base]
    rows: Sequence[Mapping[str, Any]]
    changed: Sequence[Sequence[str]]
    before: Sequence[Mapping[str, Any]]


def leave_traces(
    connection: Connection, work: Work, written: Written, sources: Sequence[Source | None]
) -> None:
    """Note what was written, as the session's listeners do for single rows."""
    if not written.rows:
        return
    name = written.table.__tablename__
    if name not in UNTRAILED:
        put_rows(connection, Change.__table__, list(_changes(connection, work, written)))
    if name in SOURCELESS:
        return
    entries = list(_origins(connection, work, written, sources))
    if entries:
        _supersede(connection, work, entries)
        put_rows(connection, Provenance.__table__, entries)


def _changes(connection: Connection, work: Work, written: Written) -> Iterator[dict[str, Any]]:
    roots: Sequence[UUID | None] = [None] * len(written.rows)
    versions: Mapping[UUID | None, int] = {}
    if written.table.root:
        roots = ends_of(connection, written.table, written.rows, written.table.root)
        versions = _raised(connection, work, written, roots)
    for row, changed, root in zip(written.rows, written.changed, roots, strict=True):
        yield {
            "id": new_id(),
            "at": work.now,
            "caller_id": work.caller.id,
            "operation": work.operation.name,
            "record_type": written.table.__tablename__,
            "record_id": row["id"],
            "columns": changed,
            "root_id": root,
            "root_version": versions.get(root),
        }


def _raised(
    connection: Connection, work: Work, written: Written, roots: Sequence[UUID | None]
) -> Mapping[UUID | None, int]:
    """Raise the version of each aggregate once per Work, and give the versions."""
    path = written.table.root or ""
    walk = list(steps(written.table, path))
    table: type[Base] = walk[-1][1] if walk else written.table
    if not issubclass(table, Versioned):
        return {}
    known: dict[UUID | None, int] = work.session.info.setdefault("versions", {})
    known.update({row.id: row.version for row in work.session.info.get("raised", ())})
    if not walk and not any(written.before):
        known.update({row["id"]: row["version"] for row in written.rows})
    if unknown := list({root for root in roots if root is not None} - known.keys()):
        stored: Any = table.__mapper__.base_mapper.local_table
        raising = update(stored).where(stored.c.id == bindparam("root_id"))
        connection.execute(
            raising.values(version=stored.c.version + 1),
            [{"root_id": each} for each in unknown],
        )
        query = select(stored.c.id, stored.c.version).where(stored.c.id.in_(unknown))
        known.update({row[0]: row[1] for row in connection.execute(query)})
    return known


def _origins(
    connection: Connection, work: Work, written: Written, sources: Sequence[Source | None]
) -> Iterator[dict[str, Any]]:
    """Say of each personal value that changed where it came from, and what was there."""
    ends: dict[str, list[UUID | None]] = {}
    for name, personal, path in written.table.personal_columns():
        if personal.category is Category.STAFF or path is None or name not in written.rows[0]:
            continue
        if path not in ends:
            ends[path] = ends_of(connection, written.table, written.rows, path)
        for number, subject in enumerate(ends[path]):
            value = written.rows[number].get(name)
            earlier = written.before[number].get(name)
            if name in written.changed[number] and (value, earlier) != (None, None):
                about = {"column": name, "category": personal.category, "subject_id": subject}
                yield _origin(work, written, number, sources) | about | {"earlier": earlier}


def _origin(
    work: Work, written: Written, number: int, sources: Sequence[Source | None]
) -> dict[str, Any]:
    source = sources[number]
    if source is None:
        raise SourceRequired("Every personal value states its source.", pointer="/source")
    return {
        "id": new_id(),
        "record_type": written.table.__tablename__,
        "record_id": written.rows[number]["id"],
        "kind": source.kind,
        "reference": source.reference,
        "given_at": source.given_at,
        "recorded_at": work.now,
        "recorded_by": work.caller.id,
    }


def _supersede(connection: Connection, work: Work, entries: list[dict[str, Any]]) -> None:
    replaced = [each for each in entries if each["earlier"] is not None]
    if not replaced:
        return
    columns = Provenance.__table__.c
    connection.execute(
        update(Provenance.__table__)
        .where(
            columns.record_id == bindparam("of_record"),
            columns.column == bindparam("of_column"),
            columns.superseded_at.is_(None),
        )
        .values(superseded_at=work.now, earlier_value=bindparam("was")),
        [
            {
                "of_record": each["record_id"],
                "of_column": each["column"],
                "was": str(each["earlier"]),
            }
            for each in replaced
        ],
    )
