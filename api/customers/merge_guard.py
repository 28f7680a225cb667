"""Refuses to write to a customer that goes on as another one, by a listener."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from sqlalchemy import event, or_, select
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.written import touched
from api.customers.merge_queries import STANDS, merges
from api.customers.pointing import pointers
from api.customers.rules.merging import STAYS, MergedAway
from api.customers.tables import Customer, Party
from api.database.engines import RecordingSession
from api.database.membership import among

customers = Customer.__table__
MERGED: Final = (
    select(merges.c.id)
    .join(customers, customers.c.id == merges.c.loser_id)
    .where(or_(among(customers.c.id, "keys"), among(customers.c.party_id, "keys")), STANDS)
    .limit(1)
)


@event.listens_for(RecordingSession, "before_flush")
def refuse_merged(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Look up, by one query, whether this flush has a row point to one that was merged."""
    new = {row.id for row in session.new}
    keys = {key for row in touched(session) for key in _keys_of(row)} - new - {None}
    if not keys:
        return
    merged = session.info["work"].database.prepared(MERGED, lambda: MERGED)
    if merged.run(session, {"keys": [*keys]}):
        raise MergedAway


def _keys_of(row: Any) -> Iterator[Any]:
    if isinstance(row, Customer | Party):
        yield row.id
    yield from (getattr(row, name) for name in _columns(row.__tablename__))


@cache
def _columns(table: str) -> tuple[str, ...]:
    """Name the columns of a table whose rows move when customers merge."""
    return tuple(
        each.column.name
        for each in pointers()
        if each.table.__tablename__ == table and each.name not in STAYS
    )
