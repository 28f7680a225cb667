"""Has rows written parents first, and taken away children first.

SQLAlchemy orders a flush by relationships alone; our rows are joined by ids, in plain sight,
so the foreign keys tell it.
"""

from functools import cache
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Mapper, Session, UOWTransaction
from sqlalchemy.orm.unitofwork import _DeleteAll, _SaveUpdateAll

from api.database.base import Base
from api.database.engines import RecordingSession
from api.database.paths import class_of

saving: Any = _SaveUpdateAll
deleting: Any = _DeleteAll


@event.listens_for(RecordingSession, "before_flush")
def order_by_foreign_keys(session: Session, flush: UOWTransaction, _rows: object) -> None:
    written = {inspect(row).mapper.base_mapper for row in (*session.new, *session.deleted)}
    for child in written:
        for parent in _parents(child) & written:
            flush.dependencies.add((saving(flush, parent), saving(flush, child)))
            flush.dependencies.add((deleting(flush, child), deleting(flush, parent)))


@cache
def _parents(child: Mapper[Base]) -> frozenset[Mapper[Base]]:
    """Give the mappers that the foreign keys of one hierarchy point to."""
    keys = {
        key.target_fullname.partition(".")[0]
        for mapper in child.self_and_descendants
        for key in mapper.local_table.foreign_keys
    }
    return frozenset(class_of(name).__mapper__.base_mapper for name in keys) - {child}
