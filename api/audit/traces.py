"""The traces of rows written in bulk: raised versions, changes, and provenance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from api.audit.ends import ends_of
from api.audit.provenance import SOURCELESS, SourceRequired
from api.audit.tables import Change, Provenance
from api.audit.trail import UNTRAILED
from api.database.base import Base, Versioned
from api.database.paths import steps
from api.database.rows import put_columns
from api.database.work import Work
from api.kernel.privacy import Category
from api.kernel.sources import Source


@dataclass(frozen=True, slots=True)
class Told:
    """A personal column of a table: what kind it is of, and the path to whom it is about."""

    column: str
    category: Category
    path: str


@dataclass(frozen=True, slots=True)
class Written:
    """A chunk of rows: their values, the columns that changed in each, and what those were."""

    connection: Connection
    table: type[Base]
    rows: Sequence[Mapping[str, Any]]
    changed: Sequence[Sequence[str]]
    before: Sequence[Mapping[str, Any]]
    _ends: dict[str, list[UUID | None]] = field(default_factory=dict)

    def tells(self, column: str) -> bool:
        """Tell whether the rows say anything of a column."""
        return bool(self.rows) and column in self.rows[0]

    def ends(self, path: str) -> list[UUID | None]:
        """Give, for each row, the id at a path's end; each path is followed once."""
        if path not in self._ends:
            self._ends[path] = ends_of(self.connection, self.table, self.rows, path)
        return self._ends[path]


def leave_traces(work: Work, written: Written, sources: Sequence[Source | None]) -> None:
    """Note what was written, as the session's listeners do for single rows."""
    if not written.rows:
        return
    name = written.table.__tablename__
    if name not in UNTRAILED:
        note_changes(work, written)
    if name not in SOURCELESS:
        for column, personal, path in written.table.personal_columns():
            if path is not None and personal.category is not Category.STAFF:
                _note_sources(work, written, sources, Told(column, personal.category, path))


def note_changes(work: Work, written: Written) -> None:
    """Name the columns that changed, and raise the versions of what they belong to."""
    roots: Sequence[UUID | None] = [None] * len(written.rows)
    versions: Mapping[UUID | None, int] = {}
    if written.table.root:
        roots = written.ends(written.table.root)
        versions = _raised(work, written, roots)
    same = {
        "at": work.now,
        "caller_id": work.caller.id,
        "operation": work.operation.name,
        "record_type": written.table.__tablename__,
    }
    each = {
        "record_id": [row["id"] for row in written.rows],
        "columns": written.changed,
        "root_id": roots,
        "root_version": [versions.get(root) for root in roots],
    }
    put_columns(written.connection, Change.__table__, same, each)


def _raised(
    work: Work, written: Written, roots: Sequence[UUID | None]
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
        written.connection.execute(
            raising.values(version=stored.c.version + 1),
            [{"root_id": each} for each in unknown],
        )
        query = select(stored.c.id, stored.c.version).where(stored.c.id.in_(unknown))
        known.update({row[0]: row[1] for row in written.connection.execute(query)})
    return known


def _note_sources(
    work: Work, written: Written, sources: Sequence[Source | None], told: Told
) -> None:
    """Say of a personal column, in each row that changed it, where its value came from."""
    name = told.column
    if not written.tells(name):
        return
    chosen = [
        at
        for at, row in enumerate(written.rows)
        if name in written.changed[at]
        and (row[name] is not None or written.before[at].get(name) is not None)
    ]
    cited = [_stated(sources[at]) for at in chosen]
    if not chosen:
        return
    _supersede(work, written, told, chosen)
    subjects = written.ends(told.path)
    same = {
        "record_type": written.table.__tablename__,
        "column": name,
        "category": told.category,
        "recorded_at": work.now,
        "recorded_by": work.caller.id,
    }
    each = {
        "record_id": [written.rows[at]["id"] for at in chosen],
        "subject_id": [subjects[at] for at in chosen],
        "kind": [source.kind for source in cited],
        "reference": [source.reference for source in cited],
        "given_at": [source.given_at for source in cited],
    }
    put_columns(written.connection, Provenance.__table__, same, each)


def _stated(source: Source | None) -> Source:
    if source is None:
        raise SourceRequired("Every personal value states its source.", pointer="/source")
    return source


def _supersede(work: Work, written: Written, told: Told, chosen: Sequence[int]) -> None:
    """Keep what was there before, with the source it had."""
    earlier = [(written.rows[at]["id"], written.before[at].get(told.column)) for at in chosen]
    replaced = [{"of_record": key, "was": str(was)} for key, was in earlier if was is not None]
    if not replaced:
        return
    columns = Provenance.__table__.c
    written.connection.execute(
        update(Provenance.__table__)
        .where(
            columns.record_id == bindparam("of_record"),
            columns.column == told.column,
            columns.superseded_at.is_(None),
        )
        .values(superseded_at=work.now, earlier_value=bindparam("was")),
        replaced,
    )
