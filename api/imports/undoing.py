"""Takes an import out again: what it brought goes, what it changed is as it was before."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, update

from api.audit.versions import held
from api.database.work import Work
from api.imports.allowing import check_may
from api.imports.counting import count_rows
from api.imports.putting_back import are_left_alone, put_back
from api.imports.queries import rows
from api.imports.rules.states import ImportState, RowState, check_undoable
from api.imports.tables import Import
from api.jobs.promises import promise
from api.jobs.task import Task

UNDO: Final = "undo_import"
AT_A_TIME: Final = 100
TAKEN: Final = (RowState.IMPORTED, RowState.UPDATED)


async def begin_undoing(work: Work, import_id: UUID) -> UUID:
    """Promise that the import is taken out again; give the job's id."""
    done = await held(work, Import, import_id)
    check_may(work.caller, done.noun)
    taken = done.imported + done.updated
    check_undoable(done.state, taken)
    done.state = ImportState.UNDOING
    done.job_id = await promise(work, UNDO, import_id, total=taken)
    return done.job_id


async def undo_import(task: Task) -> None:
    """Go through the rows that were taken in, from the last: later ones rest on earlier."""
    before = None
    while not task.cancelled:
        async with task.work() as work:
            undone = await held(work, Import, task.record_id)
            if undone.state is not ImportState.UNDOING:
                return
            batch = await _taken_in(work, task.record_id, before)
            is_left_alone = await are_left_alone(work, [row.did for row in batch])
            for row in batch:
                await _undo(work, row, is_left_alone=is_left_alone)
            await count_rows(work, undone)
            if not batch:
                undone.state = ImportState.UNDONE
                return
        before = batch[-1].number
        task.progress(task.done + len(batch))


async def _taken_in(work: Work, import_id: UUID, before: int | None) -> Sequence[Any]:
    found = select(rows.c.id, rows.c.number, rows.c.did, rows.c.state).where(
        rows.c.import_id == import_id, rows.c.state.in_(TAKEN)
    )
    if before is not None:
        found = found.where(rows.c.number < before)
    last = found.order_by(rows.c.number.desc()).limit(AT_A_TIME)
    return (await work.session.execute(last)).all()


async def _undo(work: Work, row: Any, *, is_left_alone: bool) -> None:
    """Put back what one row did, or write down why it stays."""
    why = await put_back(work, row.number, row.did, is_left_alone=is_left_alone)
    said: dict[str, Any] = {"state": RowState.UNDONE, "problems": [], "did": None}
    said |= {"party_id": None, "record_id": None}
    if why is not None:
        said = {"problems": [{"field": "name", "column": "", "type": why.slug()}]}
    connection = await work.session.connection()
    await connection.execute(update(rows).where(rows.c.id == row.id).values(**said))
