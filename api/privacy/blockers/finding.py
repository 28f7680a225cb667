"""Finds the records that keep something of a person: by a feature's hold, or by a statute."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.base import Base
from api.database.paths import class_of
from api.kernel.clock import local_day
from api.kernel.holds import Hold
from api.kernel.identifiers import as_key
from api.kernel.privacy import KeptWith
from api.privacy.queries.anchors import Anchoring, anchorings
from api.privacy.queries.classes import RecordClass, record_classes
from api.privacy.rules.foretelling import Facts
from api.privacy.rules.graph import Blocked, Node
from api.privacy.rules.holdings import Anchor
from api.privacy.rules.reasons import reason_of, statute_of

AT_MOST: Final = 50
"""So many records of one class are told."""
KEPT: Final = 200


async def blocked_by_holds(session: AsyncSession, holds: Iterable[Hold]) -> list[Blocked]:
    """Find the records that features name as being in the way."""
    named: dict[str, dict[str, list[Hold]]] = {}
    for each in holds:
        if each.blocker_class and each.blocker:
            named.setdefault(each.blocker_class, {}).setdefault(each.blocker, []).append(each)
    found: dict[Blocked, None] = {}
    for name, by_number in named.items():
        stored: Any = class_of(name).__table__
        rows = await session.execute(
            select(stored.c.id, stored.c.number).where(stored.c.number.in_(by_number))
        )
        for key, number in rows:
            node = Node(name, as_key(key))
            found |= dict.fromkeys(Blocked(node, reason_of(each)) for each in by_number[number])
    return [*found]


async def blocked_by_statutes(
    session: AsyncSession, facts: Facts, parties: Collection[UUID]
) -> list[Blocked]:
    """Find the records that a statute keeps, the youngest first."""
    found: dict[Blocked, None] = {}
    connection = await session.connection()
    for each in record_classes():
        for anchoring in anchorings(each.table, facts.today):
            query = _owners(each, anchoring)
            if query is None:
                continue
            owner, _ = owner_of(each.table)
            for key, day in await connection.execute(query, {"about_parties": parties}):
                on = local_day(day) if isinstance(day, datetime) else day
                anchor = Anchor(anchoring.rule, on)
                if reason := statute_of(anchor, facts.today, facts.year_end_month):
                    found[Blocked(Node(owner.__tablename__, as_key(key)), reason)] = None
    return [*found]


def owner_of(table: type[Base]) -> tuple[type[Base], ColumnElement[Any]]:
    """Give the table whose rule a table's rows follow, and the id of the row in it."""
    stored = table.__table__
    if not isinstance(table.kept, KeptWith):
        return table, stored.c.id
    key = stored.c[table.kept.owner]
    [pointing] = key.foreign_keys
    beside = class_of(pointing.target_fullname.partition(".")[0])
    owner, further = owner_of(beside)
    if owner is beside:
        return owner, key
    found = select(further).where(beside.__table__.c.id == key)
    return owner, found.correlate(stored).scalar_subquery()


@lru_cache(KEPT)
def _owners(record_class: RecordClass, anchoring: Anchoring) -> Select[Any] | None:
    asked = [*_asked(record_class, anchoring)]
    if not asked:
        return None
    _, key = owner_of(record_class.table)
    owner, day = key.label("owner"), anchoring.day.label("day")
    rows = select(owner, day).where(
        record_class.is_about, or_(*asked), anchoring.day.is_not(None)
    )
    return rows.distinct().order_by(day.desc(), owner).limit(AT_MOST + 1)


def _asked(record_class: RecordClass, anchoring: Anchoring) -> Iterator[ColumnElement[bool]]:
    """Say which columns with something in them the statute asks for."""
    for each in record_class.columns:
        if each.name not in anchoring.spares:
            yield each.is_live
