"""Notes where each personal value came from: a listener, so that none is stored without."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import event, insert, inspect, update
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.tables import Provenance
from api.audit.trail import touched
from api.database.base import Base
from api.database.engines import RecordingSession
from api.database.paths import row_at
from api.database.work import Work
from api.kernel.privacy import Category
from api.kernel.refusals import Invalid

SOURCELESS: Final = {"provenance", "search_entries"}
"""Tables that repeat personal values whose source stands elsewhere."""


class SourceRequired(Invalid):
    """Say where this information came from."""


@event.listens_for(RecordingSession, "after_flush")
def note_sources(session: Session, _context: UOWTransaction) -> None:
    work: Work = session.info["work"]
    entries = [entry for row in touched(session) for entry in _entries(session, work, row)]
    if not entries:
        return
    connection = session.connection()
    for entry in entries:
        if entry["earlier"] is not None:
            connection.execute(_superseding(entry, work.now))
    added = [{k: v for k, v in entry.items() if k != "earlier"} for entry in entries]
    connection.execute(insert(Provenance), [each for each in added if each["kind"]])


def _entries(session: Session, work: Work, row: Base) -> Iterator[dict[str, Any]]:
    if row.__tablename__ in SOURCELESS or row in session.deleted:
        return
    state = inspect(row)
    for name, personal, path in row.personal_columns():
        history = state.attrs[name].history
        if personal.category is Category.STAFF or not history.has_changes():
            continue
        value = getattr(row, name)
        earlier = next(iter(history.deleted), None)
        if value is None and earlier is None:
            continue
        yield _entry(session, work, row, name, personal.category, path) | {"earlier": earlier}


def _entry(
    session: Session, work: Work, row: Base, column: str, category: Category, path: str | None
) -> dict[str, Any]:
    if work.source is None:
        raise SourceRequired("Every personal value states its source.", pointer="/source")
    subject = row_at(session, row, path or "")
    return {
        "record_type": row.__tablename__,
        "record_id": row.id,
        "column": column,
        "category": category,
        "subject_id": subject and subject.id,
        "kind": work.source.kind,
        "reference": work.source.reference,
        "given_at": work.source.given_at,
        "recorded_at": work.now,
        "recorded_by": work.caller.id,
    }


def _superseding(entry: dict[str, Any], now: datetime) -> Any:
    return (
        update(Provenance.__table__)
        .where(
            Provenance.record_id == entry["record_id"],
            Provenance.column == entry["column"],
            Provenance.superseded_at.is_(None),
        )
        .values(superseded_at=now, earlier_value=str(entry["earlier"]))
    )
