"""Ends one record: what names anybody goes first, then the rows that nothing else needs."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from api.audit.bulk import bulk_erase
from api.audit.tables import Provenance
from api.database.base import Base
from api.database.work import Work
from api.kernel.holds import Holder
from api.kernel.privacy import OnErasure
from api.law.retention import After
from api.privacy.ending.endings import Ending, pointers_to
from api.privacy.ending.holding import Family, family_of, is_held
from api.privacy.erasure.erasing import NO_SALTS
from api.privacy.queries.classes import columns_of, pseudonym

sources = Provenance.__table__


async def end_record(work: Work, holders: Sequence[Holder], ending: Ending, key: UUID) -> bool:
    """End a record and what is kept with it, unless something holds it; tell whether."""
    family = await family_of(work, ending.table, [key])
    if await is_held(work, holders, family):
        return False
    for table, ids in family.items():
        await _blank(work, table, ids)
    if not ending.kept.is_sealed:
        is_whole = ending.rule.after is After.ANONYMISE
        if not is_whole or not await _is_needed(work, family):
            with suppress(IntegrityError):  # a trigger may keep it yet
                async with work.session.begin_nested():
                    await _take_away(work, family)
    return True


async def _blank(work: Work, table: type[Base], ids: Sequence[UUID]) -> None:
    """Leave no personal value, no salt of one, and not where any came from."""
    if left := [each for each in (_left(table, key) for key in ids) if len(each) > 1]:
        await bulk_erase(work, table, left)
    connection = await work.session.connection()
    await connection.execute(delete(sources).where(sources.c.record_id.in_(ids)))


def _left(table: type[Base], key: UUID) -> dict[str, Any]:
    left: dict[str, Any] = {"id": key}
    for each in columns_of(table):
        is_cleared = each.on_erasure is OnErasure.CLEAR or each.salt is not None
        left[each.name] = None if is_cleared else pseudonym(key)
        if each.salt is not None:
            left[each.salt.name] = None if each.salt.nullable else NO_SALTS
    return left


async def _take_away(work: Work, family: Family) -> None:
    """Delete what nothing points to that stays, what points before what it points to."""
    gone: dict[type[Base], Sequence[UUID]] = {}
    for table, ids in family.items():
        needed = await _needed(work, table, ids, gone)
        gone[table] = [each for each in ids if each not in needed]
        rows = await work.session.scalars(select(table).where(table.id.in_(gone[table])))
        for row in rows.all():
            await work.session.delete(row)
        await work.session.flush()


async def _is_needed(work: Work, family: Family) -> bool:
    """Tell whether anything from elsewhere points to a part of it."""
    for table, ids in family.items():
        if await _needed(work, table, ids, family):
            return True
    return False


async def _needed(
    work: Work, table: type[Base], ids: Sequence[UUID], gone: Family
) -> set[UUID]:
    """Give those to which a row points that is not about to go."""
    found: set[UUID] = set()
    for pointing, column in pointers_to(table):
        rows = select(column).where(column.in_(ids), pointing.id.not_in(gone.get(pointing, ())))
        found |= {*await work.session.scalars(rows)}
    return found
