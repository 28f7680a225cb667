"""Takes the rows of an import in: each whole or not at all, none of them twice."""

from typing import Final

from sqlalchemy import update

from api.audit.versions import held
from api.imports.counting import count_rows
from api.imports.lines import line_of
from api.imports.many_rows import take_many
from api.imports.one_row import take_one
from api.imports.queries import import_with, rows, rows_of
from api.imports.rules.states import ImportState, RowState
from api.imports.tables import Import
from api.jobs.task import Task

BATCH: Final = 500
"""How many new customers are made whole or not at all, and after how many rows all count."""


async def import_rows(task: Task) -> None:
    """Take in every row that is ready. What a crash left undone, the next attempt does.

    A worker that was thought dead may come back while another does its job, so rows are
    looked at once more when the import is held. Who asks to stop after the last row is late.
    """
    while True:
        async with task.work(writes=False) as work:
            running = await import_with(work.session, task.record_id)
            ready = await rows_of(work.session, task.record_id, BATCH, state=RowState.READY)
        if running.state is not ImportState.RUNNING:
            return
        if not ready:
            await end(task, ImportState.DONE)
            return
        if task.cancelled:
            await end(task, ImportState.CANCELLED)
            return
        lines = [line_of(each) for each in ready]
        new = [line for line in lines if line.record_id is None]
        one_by_one = [line for line in lines if line.record_id is not None]
        one_by_one += await take_many(task, new) if new else []
        for line in one_by_one:
            if task.cancelled:
                break
            await take_one(task, line)
            task.progress(task.done + 1)
        await _count(task)


async def _count(task: Task) -> None:
    async with task.work() as work:
        running = await held(work, Import, task.record_id)
        await count_rows(work, running)
    done = running.imported + running.updated + running.unchanged
    task.progress(done, done + running.ready)


async def end(task: Task, state: ImportState) -> None:
    """End an import. What was wrong with its rows stays for a while, what they said goes."""
    async with task.work() as work:
        ended = await held(work, Import, task.record_id)
        ended.state = state
        await count_rows(work, ended)
        await (await work.session.connection()).execute(
            update(rows)
            .where(rows.c.import_id == ended.id, rows.c.cells.is_not(None))
            .values(cells=None, draft=None)
        )
