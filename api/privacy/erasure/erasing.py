"""Erases the records of one class: chunk by chunk, each a Work of its own that leaves a step.

What is erased is no longer found, so a run that broke off goes on where it was by looking.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping, Select, bindparam, or_, select

from api.audit.bulk import bulk_erase
from api.database.types import Key
from api.database.work import Work
from api.kernel.holds import Hold
from api.kernel.privacy import OnErasure
from api.privacy.queries.anchors import anchorings
from api.privacy.queries.classes import PersonalColumn, RecordClass, pseudonym
from api.privacy.queries.counting import anchors_in
from api.privacy.rules.holdings import Field, Holding
from api.privacy.rules.planning import goes_now

CHUNK: Final = 500
KEPT: Final = 200
NO_SALTS: Final = "{}"
"""What is left of a column that holds the salts of several values."""


@dataclass(frozen=True, slots=True)
class Today:
    """What decides today about the records of one data subject."""

    day: date
    holds: Collection[Hold]
    year_end_month: int


@dataclass(frozen=True, slots=True)
class Looked:
    """A chunk of rows: the last one looked at, and what goes of each."""

    last: UUID | None
    going: Sequence[tuple[UUID, tuple[str, ...]]]


async def next_live(
    work: Work, record_class: RecordClass, parties: Collection[UUID], day: date, after: UUID
) -> Sequence[RowMapping]:
    """Read which of the next rows say something."""
    connection = await work.session.connection()
    values = {"about_parties": parties, "after": after}
    found = await connection.execute(_next_rows(record_class, day), values)
    rows: Sequence[RowMapping] = found.mappings().all()
    return rows


def look_at(record_class: RecordClass, today: Today, rows: Sequence[RowMapping]) -> Looked:
    """Decide what goes of rows that say something."""
    decided = [(row["id"], _going(record_class, today, row)) for row in rows]
    last = rows[-1]["id"] if len(rows) == CHUNK else None
    return Looked(last, [(key, names) for key, names in decided if names])


async def erase_rows(work: Work, record_class: RecordClass, looked: Looked) -> int:
    """Write what is left of some rows; give how many values went."""
    alike: dict[tuple[str, ...], list[UUID]] = {}
    for key, names in looked.going:
        alike.setdefault(names, []).append(key)
    for names, keys in alike.items():
        left = [_left(record_class, names, key) for key in keys]
        await bulk_erase(work, record_class.table, left)
    return sum(len(names) for _, names in looked.going)


@lru_cache(KEPT)
def _next_rows(record_class: RecordClass, day: date) -> Select[Any]:
    stored: Any = record_class.table.__table__
    live = [each.is_live for each in record_class.columns]
    days = [each.day for each in anchorings(record_class.table, day)]
    return (
        select(
            stored.c.id,
            *(each.label(f"live_{at}") for at, each in enumerate(live)),
            *(each.label(f"anchor_{at}") for at, each in enumerate(days)),
        )
        .where(record_class.is_about, or_(*live), stored.c.id > bindparam("after", type_=Key()))
        .order_by(stored.c.id)
        .limit(CHUNK)
    )


def _going(record_class: RecordClass, today: Today, row: RowMapping) -> tuple[str, ...]:
    fields = tuple(_fields(record_class.columns, row))
    one = Holding(
        record_class=record_class.name,
        path=record_class.path,
        records=1,
        fields=fields,
        anchors=anchors_in(anchorings(record_class.table, today.day), row),
    )
    gone = goes_now(one, today.holds, today.day, today.year_end_month)
    return tuple(each.name for each in gone)


def _fields(columns: Iterable[PersonalColumn], row: RowMapping) -> Iterator[Field]:
    for at, each in enumerate(columns):
        if row[f"live_{at}"]:
            yield Field(each.name, each.on_erasure, 1)


def _left(record_class: RecordClass, names: Sequence[str], key: UUID) -> dict[str, Any]:
    """Say what a row holds afterwards: nothing, or a pseudonym; and no salt of what went."""
    left: dict[str, Any] = {"id": key}
    for column in record_class.columns:
        if column.name in names:
            is_cleared = column.on_erasure is OnErasure.CLEAR or column.salt is not None
            left[column.name] = None if is_cleared else pseudonym(key)
            if column.salt is not None:
                left[column.salt.name] = None if column.salt.nullable else NO_SALTS
    return left
