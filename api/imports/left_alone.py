"""Tells whether anybody has used or changed what a row made since it was taken in."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Change
from api.database.base import Base
from api.imports.rules.states import ChangedSince, UsedSince
from api.kernel.refusals import Refusal

OWN: Final = frozenset({"import_rows", "provenance", "search_entries"})
IMPORTING: Final = ("import_rows", "import_customers", "undo_import")


async def why_it_stays(session: AsyncSession, made: Sequence[Base]) -> type[Refusal] | None:
    """Give the reason why rows must stay, or None: all are as the list brought them."""
    ids = [row.id for row in made]
    changed = select(Change.id).where(
        or_(Change.root_id.in_(ids), Change.record_id.in_(ids)),
        Change.operation.not_in(IMPORTING),
    )
    if await session.scalar(changed.limit(1)) is not None:
        return ChangedSince
    for column, keys in _pointing_at(made):
        table = column.table
        named = exists().where(column.in_(keys))
        if "id" in table.c:
            named = named.where(table.c.id.not_in(ids))
        if await session.scalar(select(named)):
            return UsedSince
    return None


def _pointing_at(made: Collection[Base]) -> Iterator[tuple[Any, list[Any]]]:
    """Give each column that may point at one of these, with the keys it may hold."""
    for table in Base.metadata.sorted_tables:
        if table.name in OWN:
            continue
        for key in table.foreign_keys:
            keys = [row.id for row in made if key.column.table in row.__mapper__.tables]
            if keys:
                yield key.parent, keys
