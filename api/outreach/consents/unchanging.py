"""Refuses to change what the ledger of consents says, by a listener that none escapes."""

from typing import Final

from sqlalchemy import event
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.written import changed
from api.database.engines import RecordingSession
from api.outreach.consents.tables import ConsentEntry

MAY_MOVE: Final = {"party_id"}
"""Whose an entry is follows a merge of customers."""


@event.listens_for(RecordingSession, "before_flush")
def refuse_changes(session: Session, _flush: UOWTransaction, _rows: object) -> None:
    for row in session.dirty:
        if isinstance(row, ConsentEntry) and {*changed(row)} - MAY_MOVE:
            raise TypeError("an entry of the ledger is never changed: add another one")
