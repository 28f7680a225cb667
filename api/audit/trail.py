"""Writes the audit trail: listeners on the session, so that no action can forget it."""

from typing import Any, Final

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from api.audit.tables import Change
from api.audit.written import root_of, touched, written
from api.database.base import Base, Versioned
from api.database.engines import RecordingSession
from api.database.prebuilt import adding
from api.database.work import Work
from api.kernel.identifiers import new_id

UNTRAILED: Final = {
    "changes",
    "provenance",
    "search_entries",
    "search_words",
    "views",
    "page_views",
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
def raise_versions(session: Session, flush: UOWTransaction, _rows: object) -> None:
    """Raise the version of every aggregate that this flush touches, once per Work."""
    raised: set[Any] = session.info.setdefault("raised", set())
    for row in list(touched(session)):
        root = root_of(session, flush, row)
        if isinstance(root, Versioned) and root not in raised:
            raised.add(root)
            root.version = (root.version or 0) + 1


@event.listens_for(RecordingSession, "after_flush")
def note_changes(session: Session, flush: UOWTransaction) -> None:
    work: Work = session.info["work"]
    entries = [
        _entry(work, row, names, root_of(session, flush, row))
        for row, names in written(session, flush)
        if row.__tablename__ not in UNTRAILED
    ]
    if entries:
        changes = Change.__table__
        work.database.prepared(("add", changes), lambda: adding(changes)).run(session, *entries)


@event.listens_for(RecordingSession, "do_orm_execute")
def refuse_unseen_writes(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise TypeError("write rows through the session, or by database/bulk.py")


def _entry(work: Work, row: Base, columns: list[str], root: Any) -> dict[str, Any]:
    return {
        "id": new_id(),
        "at": work.now,
        "caller_id": work.caller.id,
        "operation": work.operation.name,
        "record_type": row.__tablename__,
        "record_id": row.id,
        "columns": columns,
        "root_id": root and root.id,
        "root_version": getattr(root, "version", None),
    }
