"""Takes somebody out of lists that wait to be taken in."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Text, bindparam, cast, or_, select, update

from api.audit.versions import held
from api.database.types import Key
from api.database.work import Work
from api.imports.counting import count_rows
from api.imports.mapped import columns_by_field, noted
from api.imports.queries import rows
from api.imports.rules.states import RowState, Suppressed
from api.imports.rules.targets import Target
from api.imports.tables import Import

PENDING = (RowState.UNCHECKED, RowState.READY)


async def withdraw_rows(work: Work, texts: Collection[str]) -> int:
    """Empty the rows of waiting lists in which one of these texts stands."""
    if not texts:
        return 0
    standing = or_(
        *(cast(rows.c.cells, Text).contains(each, autoescape=True) for each in texts)
    )
    found = await work.session.execute(
        select(rows.c.id, rows.c.import_id, rows.c.state).where(
            standing, rows.c.state.in_(PENDING)
        )
    )
    by_import: dict[UUID, list[Any]] = {}
    for row in found:
        by_import.setdefault(row.import_id, []).append(row)
    for import_id, own in by_import.items():
        await _withdraw(work, import_id, own)
    return sum(map(len, by_import.values()))


async def _withdraw(work: Work, import_id: UUID, own: Sequence[Any]) -> None:
    waiting = await held(work, Import, import_id)
    said = noted((Target.NAME, Suppressed), columns_by_field(waiting))
    connection = await work.session.connection()
    await connection.execute(
        update(rows)
        .where(rows.c.id == bindparam("row_id", type_=Key()))
        .values(state=RowState.REFUSED, problems=[said], cells=None, draft=None),
        [{"row_id": row.id} for row in own],
    )
    await count_rows(work, waiting)
