"""Refuses to write to an archived order, by a listener that no action has to remember."""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from api.audit.written import root_of, touched
from api.database.engines import RecordingSession
from api.orders.rules.archiving import OrderArchived
from api.orders.tables import Order


@event.listens_for(RecordingSession, "before_flush")
def refuse_archived(session: Session, flush: UOWTransaction, _rows: object) -> None:
    """Let an order change, and what belongs to it, but while it is away."""
    for row in list(touched(session)):
        root = root_of(session, flush, row)
        if isinstance(root, Order) and _stays_archived(root):
            raise OrderArchived


def _stays_archived(order: Order) -> bool:
    if order.archived_at is None:
        return False
    return not inspect(order).attrs.archived_at.history.has_changes()
