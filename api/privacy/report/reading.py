"""Reads rows of one class as a report tells them: JSON made by the database, page by page."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Dialect,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    false,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.base import Base
from api.database.membership import among
from api.database.paths import steps
from api.database.prebuilt import Prebuilt
from api.database.types import Key
from api.database.wire import JsonObject
from api.kernel.identifiers import as_key
from api.privacy.queries.anchors import anchorings
from api.privacy.report.classes import Kind, ToldClass, ToldColumn

ABOUT: Final = "about_parties"
"""The name under which a statement is given all that are the one data subject."""
FIRST: Final = UUID(int=0)
KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One row: its values, the days its rules count from, and how it goes on."""

    id: UUID
    said: str
    """JSON of `values`, `since` by the place of a rule, and `withheld` names of columns."""


async def next_rows(
    session: AsyncSession,
    told: ToldClass,
    parties: Collection[UUID],
    today: date,
    *,
    after: UUID = FIRST,
    most: int,
) -> Sequence[ToldRow]:
    """Read the next rows about somebody, in the order of their ids."""
    reading = _prepared(told, today, session.get_bind().dialect)
    values = {ABOUT: parties, "after": after, "most": most}
    rows = await session.run_sync(reading.run, values)
    return [ToldRow(as_key(key), said) for key, said in rows]


async def count_rows(
    session: AsyncSession, told: ToldClass, parties: Collection[UUID], most: int
) -> int:
    """Count the rows about somebody, as far as `most`."""
    connection = await session.connection()
    values = {ABOUT: parties, "after": FIRST, "most": most}
    found: int = (await connection.execute(_counting(told), values)).scalar_one()
    return found


@lru_cache(KEPT)
def _prepared(told: ToldClass, today: date, dialect: Dialect) -> Prebuilt:
    return Prebuilt(_reading(told, today), dialect)


@lru_cache(KEPT)
def _counting(told: ToldClass) -> Select[Any]:
    return select(func.count()).select_from(_chosen(told).subquery("chosen"))


def _reading(told: ToldClass, today: date) -> Select[Any]:
    """Say in SQL what is told of a page of rows, and to whom of those they are about."""
    own: Any = told.table.__table__
    found = _chosen(told).cte("found")
    stands = {way: found.c[f"stands_{at}"] for at, way in enumerate(told.ways)}
    said = JsonObject(
        {
            "values": JsonObject(
                {each.name: _told(told, each, stands) for each in told.columns}
            ),
            "since": JsonObject({"none": cast(None, Text)} | _since(told.table, today)),
            "withheld": JsonObject(dict(_withheld(told, stands))),
        }
    )
    rows = select(own.c.id, cast(said, Text)).join_from(own, found, found.c.id == own.c.id)
    return rows.order_by(own.c.id)


def _chosen(told: ToldClass) -> Select[Any]:
    own: Any = told.table.__table__
    ends = [ending(told.table, each) for each in told.ways]
    named = [each.label(f"stands_{at}") for at, each in enumerate(ends)]
    after = own.c.id > bindparam("after", type_=Key())
    chosen = select(own.c.id, *named).where(or_(false(), *ends), after)
    return chosen.order_by(own.c.id).limit(bindparam("most", type_=Integer()))


def _told(told: ToldClass, column: ToldColumn, stands: dict[str, Any]) -> ColumnElement[Any]:
    if set(column.ways) == set(told.ways):
        return column.value
    stood = or_(false(), *(stands[each] for each in column.ways))
    return case((stood, column.value))


def _withheld(
    told: ToldClass, stands: dict[str, Any]
) -> Iterator[tuple[str, ColumnElement[Any]]]:
    """Say of which personal columns somebody else is the subject: Article 15(4)."""
    yield "none", false()
    for each in told.columns:
        if each.kind is Kind.PERSONAL and set(each.ways) != set(told.ways):
            stood = func.coalesce(or_(false(), *(stands[way] for way in each.ways)), false())
            yield each.name, and_(each.value.is_not(None), not_(stood))


def _since(table: type[Base], today: date) -> dict[str, ColumnElement[Any]]:
    known = anchorings(table, today, with_policies=True)
    return {f"rule_{at}": each.day for at, each in enumerate(known)}


def ending(table: type[Base], path: str) -> ColumnElement[bool]:
    """Say in SQL that a path from a row ends at one of those given: backwards, by indexes."""
    walk = list(steps(table, path))
    if not walk:
        return among(table.__table__.c.id, ABOUT)
    keys = [each.property.columns[0] for each, _ in walk]
    condition = among(keys[-1], ABOUT)
    for key, (_, reached) in reversed([*zip(keys[:-1], walk[:-1], strict=True)]):
        condition = key.in_(select(reached.__table__.c.id).where(condition))
    return condition
