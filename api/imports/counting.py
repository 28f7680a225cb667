"""Counts the rows of an import by what became of them: never by adding up on the way."""

from typing import Final

from sqlalchemy import func, select

from api.database.work import Work
from api.imports.queries import rows
from api.imports.rules.states import RowState
from api.imports.tables import Import

COUNTED: Final = {
    "ready": RowState.READY,
    "refused": RowState.REFUSED,
    "duplicates": RowState.DUPLICATE,
    "imported": RowState.IMPORTED,
    "updated": RowState.UPDATED,
    "unchanged": RowState.UNCHANGED,
}


async def count_rows(work: Work, counted: Import) -> None:
    """Set the counts of an import to what its rows say."""
    of_record = rows.c.record_id.is_not(None)
    wanted = select(rows.c.state, of_record, func.count()).group_by(rows.c.state, of_record)
    found = await work.session.execute(wanted.where(rows.c.import_id == counted.id))
    by_state = {(state, bool(known)): count for state, known, count in found}
    for name, state in COUNTED.items():
        both = (by_state.get((state, known), 0) for known in (True, False))
        setattr(counted, name, sum(both))
    counted.updates = by_state.get((RowState.READY, True), 0)
