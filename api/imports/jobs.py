"""What is done about imports later: checking long ones, taking in, forgetting old ones."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final

from sqlalchemy import delete, select

from api.audit.versions import held
from api.imports.actions import AT_A_TIME, IMPORTING, keep_findings
from api.imports.checking import read_in_thread
from api.imports.counting import count_rows
from api.imports.mapped import targets_in, unsaid_of
from api.imports.queries import import_with, rows, rows_of
from api.imports.rules.checks import Checker
from api.imports.rules.shaped.every import SHAPES
from api.imports.rules.states import ImportState
from api.imports.running import import_rows
from api.imports.tables import Import, ImportRow
from api.imports.undoing import UNDO, undo_import
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention
from api.law.retention import RetentionRule
from api.standing.evidence import frozen_parties


async def check_import(task: Task) -> None:
    """Check all rows of a list, from the first: whom earlier rows name is kept in memory."""
    async with task.work(writes=False) as work:
        mapped = await import_with(work.session, task.record_id)
    checker = Checker(SHAPES[mapped.noun], targets_in(mapped), unsaid_of(mapped))
    after = 0
    while not task.cancelled:
        async with task.work(writes=False) as work:
            stored = await rows_of(work.session, task.record_id, AT_A_TIME, after=after)
        read = await read_in_thread(checker, stored)
        async with task.work() as work:
            mapped = await held(work, Import, task.record_id)
            if mapped.state is not ImportState.CHECKING or mapped.check_job_id != task.job_id:
                return  # it was mapped anew, and another job checks it
            await keep_findings(work, mapped, read)
            has_more = len(stored) == AT_A_TIME
            if not has_more:
                mapped.state = ImportState.MAPPED
                await count_rows(work, mapped)
        task.progress(task.done + len(stored), mapped.rows)
        if not has_more:
            return
        after = stored[-1].number


async def forget_imports(task: Task) -> None:
    """Take imports away whose time is over, run or not, with all their rows.

    One with a row about somebody who waits for an answer stays until it went.
    """
    while not task.cancelled:
        async with task.work() as work:
            rule = retention.rule("IMPORT_ROWS", local_day(work.now))
            frozen = await frozen_parties(work, Import, ImportRow)
            asking = select(ImportRow.import_id).where(ImportRow.party_id.in_(frozen))
            free = select(Import).where(Import.id.not_in(asking))
            oldest = free.order_by(Import.uploaded_at).limit(1)
            found = (await work.session.scalars(oldest)).one_or_none()
            today = local_day(work.now)
            if found is None or not _is_over(rule, local_day(found.uploaded_at), today):
                return
            connection = await work.session.connection()
            await connection.execute(delete(rows).where(rows.c.import_id == found.id))
            await work.session.delete(found)
        task.progress(task.done + 1)


def _is_over(rule: RetentionRule, uploaded_on: date, today: date) -> bool:
    last_day = rule.ends(uploaded_on)
    return last_day is not None and last_day < today


JOBS: Final[Mapping[str, Handler]] = {
    "check_import": check_import,
    IMPORTING: import_rows,
    "import_customers": import_rows,  # as it was promised when customers alone came in
    "forget_imports": forget_imports,
    UNDO: undo_import,
}
TIMETABLE: Final = (Regular("forget_imports", at=time(3, 30)),)
