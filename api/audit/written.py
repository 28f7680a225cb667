"""What a flush writes: worked out once, for all the listeners that ask."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

from sqlalchemy import inspect
from sqlalchemy.orm import Session, UOWTransaction

from api.database.base import Base
from api.database.paths import row_at

Written: TypeAlias = Sequence[tuple[Base, list[str]]]

WRITTEN: Final = "written"
ROOTS: Final = "roots"


def touched(session: Session) -> Iterator[Base]:
    """Give the rows that this flush writes."""
    yield from session.new
    yield from (row for row in session.dirty if changed(row))
    yield from session.deleted


def written(session: Session, flush: UOWTransaction) -> Written:
    """Give each row that this flush has written, with the columns that it changed."""
    known: Written | None = flush.attributes.get(WRITTEN)
    if known is None:
        stored = ((row, changed(row)) for row in (*session.new, *session.dirty))
        known = [(row, names) for row, names in stored if names]
        gone: list[Base] = [*session.deleted]
        known += [(row, sorted(columns_of(type(row)))) for row in gone]
        flush.attributes[WRITTEN] = known
    return known


def changed(row: Base) -> list[str]:
    """Name the columns of a row that differ from what is stored; all that a new one states."""
    state = inspect(row)
    told = sorted(columns_of(type(row)) - state.unmodified)
    if state.key is None:
        return told
    return [name for name in told if state.attrs[name].history.has_changes()]


@cache
def columns_of(table: type[Base]) -> frozenset[str]:
    return frozenset(table.__mapper__.column_attrs.keys())


def root_of(session: Session, flush: UOWTransaction, row: Base) -> Any:
    """Find the root of the aggregate that a row belongs to, or None."""
    roots: dict[Base, Any] = flush.attributes.setdefault(ROOTS, {})
    if row not in roots:
        roots[row] = row_at(session, row, row.root) if row.root else None
    return roots[row]
