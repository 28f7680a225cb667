"""Whether anything keeps a record whose period is over: whoever waits, and whatever holds."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import select

from api.database.base import Base
from api.database.paths import column_at
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.privacy.ending.endings import parts_of
from api.privacy.erasure.computing import holds_on
from api.privacy.report.classes import told_classes
from api.standing.evidence import frozen_parties
from api.standing.one_subject import parties_of

Family: TypeAlias = Mapping[type[Base], Sequence[UUID]]
"""A record with all that is kept with it, by table: what points before what it points to."""


async def family_of(work: Work, table: type[Base], ids: Sequence[UUID]) -> Family:
    """Find all that is kept with some rows."""
    found: dict[type[Base], Sequence[UUID]] = {}
    for part, column in parts_of(table):
        rows = select(part.id).where(column.in_(ids))
        if own := (await work.session.scalars(rows)).all():
            found |= await family_of(work, part, own)
    return found | {table: ids}


async def is_held(work: Work, holders: Sequence[Holder], family: Family) -> bool:
    """Tell whether whom it is about waits for an answer, or something holds a part of it."""
    today = local_day(work.now)
    parties: set[UUID] = set()
    for each in await _about(work, family):
        parties |= {*await parties_of(work, each)}
    if parties & await frozen_parties(work, *family):
        return True
    names = {each.__tablename__ for each in family}
    return any(
        names & hold.reaches and (hold.until is None or hold.until >= today)
        for hold in await holds_on(work.session, holders, parties)
    )


async def _about(work: Work, family: Family) -> set[UUID]:
    """Give everybody whom some rows are about, by whichever way."""
    found: set[UUID] = set()
    for told in told_classes():
        if ids := family.get(told.table):
            own = told.table.__table__
            ends = [column_at(told.table, way, own.c) for way in told.ways]
            rows = await work.session.execute(select(*ends).where(own.c.id.in_(ids)))
            found |= {each for row in rows for each in row if each}
    return found
