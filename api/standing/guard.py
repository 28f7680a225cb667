"""Refuses to write to the records of a restricted party, by a listener that none escapes.

The rows guarded are a party's own: whoever it is, how it is reached, its account, what it does
for others. What closes a claim, such as a payment, is written still.
"""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.written import touched
from api.database.base import Base
from api.database.engines import RecordingSession
from api.standing.own_rows import own_parties
from api.standing.queries import restrictions_of
from api.standing.rules.restriction import check_unrestricted

STILL_WRITTEN: Final = {
    *("data_subject_requests", "import_rows", "objections", "paper_subjects"),
    "legal_holds",
    *("register_checks", "restrictions"),
    "outgoing_mails",
    *("consent_entries", "outreach_lines", "outreach_recalls"),
    *("entry_mails", "own_accesses", "sessions"),
    "breach_subjects",
    "home_choices",
}
"""Tables that point to a party for the sake of its rights, or to tell what became of it."""


@event.listens_for(RecordingSession, "before_flush")
def refuse_restricted(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Look up, by one query, those of older parties whose rows this flush writes."""
    new = {row.id for row in session.new if isinstance(row, Base)}
    parties = {key for row in touched(session) for key in _parties_of(row)} - new
    if not parties:
        return
    with session.no_autoflush:
        found = session.scalars(restrictions_of(parties)).all()
    check_unrestricted([each.until for each in found])


def _parties_of(row: Base) -> Iterator[UUID]:
    if row.__tablename__ not in STILL_WRITTEN:
        keys = (getattr(row, each.name) for each in own_parties(type(row)))
        yield from (key for key in keys if key is not None)
