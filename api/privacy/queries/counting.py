"""Counts all that is held about a data subject: one set-based query for each class."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping, Select, case, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.clock import local_day
from api.privacy.queries.anchors import Anchoring, anchorings
from api.privacy.queries.classes import RecordClass, record_classes
from api.privacy.rules.holdings import Anchor, Field, Holding
from api.privacy.tables import SubjectRequest

KEPT: Final = 200
UNMARKED: Final = {SubjectRequest.__tablename__}


async def records_of(
    session: AsyncSession, parties: Collection[UUID], today: date
) -> list[Holding]:
    """Give what is held about a data subject, without reading a value or a single record."""
    connection = await session.connection()
    held: list[Holding] = []
    for record_class in record_classes():
        query = _counting(record_class, today)
        counted = (await connection.execute(query, {"about_parties": parties})).mappings()
        known = anchorings(record_class.table, today)
        held += [_holding(record_class, known, row) for row in counted]
    return held


def anchors_in(known: list[Anchoring], row: RowMapping) -> tuple[Anchor, ...]:
    """Read the days that statutes count from, in a row that has them as `anchor_0` and on."""
    return tuple(_anchors(known, row))


@lru_cache(KEPT)
def _counting(record_class: RecordClass, today: date) -> Select[Any]:
    """Count rows and values by the days their statutes count from."""
    days = [each.day for each in anchorings(record_class.table, today)]
    labelled = [day.label(f"anchor_{at}") for at, day in enumerate(days)]
    live = [each.is_live for each in record_class.columns]
    counts = [func.count(case((one, 1))).label(f"live_{at}") for at, one in enumerate(live)]
    marks = _marks(record_class)
    counted = select(*labelled, *counts, func.count().label("records"), marks.label("mark"))
    counted = counted.where(record_class.is_about, or_(*live))
    if labelled:
        counted = counted.group_by(
            *(literal_column(f"{at + 1}") for at in range(len(labelled)))
        )
    return counted.having(func.count() > 0)


def _marks(record_class: RecordClass) -> Any:
    """Sum versions, so that a change of one record is a change of the sum.

    A request's own file changes with each step of its handling, and is no part of it.
    """
    stored: Any = record_class.table.__table__
    if record_class.name in UNMARKED or "version" not in stored.c:
        return literal_column("0")
    return func.sum(stored.c.version)


def _holding(record_class: RecordClass, known: list[Anchoring], row: RowMapping) -> Holding:
    fields = [
        Field(each.name, each.on_erasure, row[f"live_{at}"])
        for at, each in enumerate(record_class.columns)
        if row[f"live_{at}"]
    ]
    return Holding(
        record_class=record_class.name,
        path=record_class.path,
        records=row["records"],
        fields=tuple(fields),
        anchors=anchors_in(known, row),
        mark=int(row["mark"]),
    )


def _anchors(known: list[Anchoring], row: RowMapping) -> Iterator[Anchor]:
    for at, each in enumerate(known):
        day: date | datetime | None = row[f"anchor_{at}"]
        if day is not None:
            on = local_day(day) if isinstance(day, datetime) else day
            yield Anchor(each.rule, on, each.spares)
