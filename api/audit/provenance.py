"""Notes where each personal value came from: a listener, so that none is stored without."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from typing import Any, Final

from sqlalchemy import event, inspect, update
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.tables import Provenance
from api.audit.written import written
from api.database.base import Base
from api.database.engines import RecordingSession
from api.database.paths import insert_with_end, start_of
from api.database.work import Work
from api.kernel.identifiers import new_id
from api.kernel.privacy import Category
from api.kernel.refusals import Invalid

SOURCELESS: Final = {"provenance", "search_entries"}
"""Tables that repeat personal values whose source stands elsewhere."""


class SourceRequired(Invalid):
    """Say where this information came from."""


@event.listens_for(RecordingSession, "after_flush")
def note_sources(session: Session, flush: UOWTransaction) -> None:
    work: Work = session.info["work"]
    noted: defaultdict[tuple[type[Base], str], list[dict[str, Any]]] = defaultdict(list)
    for row, names in written(session, flush):
        if row in session.deleted:
            continue
        for path, entry, earlier in _entries(work, row, names):
            if earlier is not None:
                session.connection().execute(_superseding(entry, earlier, work.now))
            noted[type(row), path].append(entry)
    for (table, path), entries in noted.items():
        adding = partial(insert_with_end, Provenance.__table__, "subject_id", table, path)
        work.database.prepared(("sources", table, path), adding).run(session, *entries)


def _entries(
    work: Work, row: Base, changed: list[str]
) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Make an entry of each personal value that changes, with its path and what was there."""
    for name, category, path in _sourced(type(row)):
        if name in changed:
            earlier = next(iter(inspect(row).attrs[name].history.deleted), None)
            if getattr(row, name) is not None or earlier is not None:
                yield path, _entry(work, row, name, category, path), earlier


@cache
def _sourced(table: type[Base]) -> Sequence[tuple[str, Category, str]]:
    """Name the columns of a table that need a source, with category and path."""
    if table.__tablename__ in SOURCELESS:
        return ()
    return [
        (name, personal.category, path or "")
        for name, personal, path in table.personal_columns()
        if personal.category is not Category.STAFF
    ]


def _entry(work: Work, row: Base, column: str, category: Category, path: str) -> dict[str, Any]:
    source = work.session.info.get("cited", {}).get(row, work.source)
    if source is None:
        raise SourceRequired("Every personal value states its source.", pointer="/source")
    return {
        "id": new_id(),
        "start": getattr(row, start_of(type(row), path)),
        "record_type": row.__tablename__,
        "record_id": row.id,
        "column": column,
        "category": category,
        "kind": source.kind,
        "reference": source.reference,
        "given_at": source.given_at,
        "recorded_at": work.now,
        "recorded_by": work.caller.id,
    }


def _superseding(entry: dict[str, Any], earlier: object, now: datetime) -> Any:
    return (
        update(Provenance.__table__)
        .where(
            Provenance.record_id == entry["record_id"],
            Provenance.column == entry["column"],
            Provenance.superseded_at.is_(None),
        )
        .values(superseded_at=now, earlier_value=str(earlier))
    )
