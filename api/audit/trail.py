"""Writes the audit trail: listeners on the session, so that no action can forget it."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import event, insert, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from api.audit.tables import Change
from api.database.base import Base, Versioned
from api.database.engines import RecordingSession
from api.database.paths import row_at
from api.database.work import Work

UNTRAILED: Final = {
    "changes",
    "provenance",
    "search_entries",
    "views",
    "jobs",
    "idempotency_keys",
    "number_series",
    "sessions",
    "refresh_tokens",
    "sign_in_throttles",
    "passkey_challenges",
}
"""The register's own bookkeeping: logging it would log the log."""


@event.listens_for(RecordingSession, "before_flush")
def raise_versions(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Raise the version of every aggregate that this flush touches, once per Work."""
    raised: set[Any] = session.info.setdefault("raised", set())
    for row in list(touched(session)):
        root = row_at(session, row, row.root) if row.root else None
        if isinstance(root, Versioned) and root not in raised:
            raised.add(root)
            root.version = (root.version or 0) + 1


@event.listens_for(RecordingSession, "after_flush")
def note_changes(session: Session, _context: UOWTransaction) -> None:
    entries = [_entry(session, row, names) for row, names in changes(session)]
    if entries:
        session.connection().execute(insert(Change), entries)


@event.listens_for(RecordingSession, "do_orm_execute")
def refuse_unseen_writes(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise TypeError("write rows through the session, or by database/bulk.py")


def touched(session: Session) -> Iterator[Base]:
    """Give the rows that this flush writes."""
    yield from session.new
    yield from (row for row in session.dirty if session.is_modified(row))
    yield from session.deleted


def changes(session: Session) -> Iterator[tuple[Base, list[str]]]:
    """Give each trailed row of this flush with the columns it changes."""
    for row in touched(session):
        if row.__tablename__ in UNTRAILED:
            continue
        if names := changed(row, deleted=row in session.deleted):
            yield row, names


def changed(row: Base, *, deleted: bool = False) -> list[str]:
    """Name the columns of a row that differ from what is stored; of a deleted one, all."""
    state = inspect(row)
    return sorted(
        column.key
        for column in state.mapper.column_attrs
        if deleted or state.attrs[column.key].history.has_changes()
    )


def _entry(session: Session, row: Base, columns: list[str]) -> dict[str, Any]:
    work: Work = session.info["work"]
    root = row_at(session, row, row.root) if row.root else None
    return {
        "at": work.now,
        "caller_id": work.caller.id,
        "operation": work.operation.name,
        "record_type": row.__tablename__,
        "record_id": row.id,
        "columns": columns,
        "root_id": root and root.id,
        "root_version": getattr(root, "version", None),
    }
