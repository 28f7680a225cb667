"""What is done about imports later: checking long ones, taking in, forgetting old ones."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final

from sqlalchemy import delete, select

from api.audit.versions import held
from api.customers.imports.actions import AT_A_TIME, keep_findings, targets_in
from api.customers.imports.checking import read_in_thread
from api.customers.imports.importing import import_customers
from api.customers.imports.queries import import_with, rows, rows_of
from api.customers.imports.rules.checks import Checker
from api.customers.imports.rules.drafts import Unsaid
from api.customers.imports.rules.states import ImportState
from api.customers.imports.tables import CustomerImport
from api.customers.imports.undoing import UNDO, undo_import
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention
from api.law.retention import RetentionRule


async def check_import(task: Task) -> None:
    """Check all rows of a list, from the first: whom earlier rows name is kept in memory."""
    async with task.work(writes=False) as work:
        mapped = await import_with(work.session, task.record_id)
    unsaid = Unsaid(
        mapped.no_business_id_because, are_persons=mapped.persons_without_business_id
    )
    checker = Checker(targets_in(mapped), unsaid)
    after = 0
    while not task.cancelled:
        async with task.work(writes=False) as work:
            stored = await rows_of(work.session, task.record_id, AT_A_TIME, after=after)
        read = await read_in_thread(checker, stored)
        async with task.work() as work:
            mapped = await held(work, CustomerImport, task.record_id)
            if mapped.state is not ImportState.CHECKING or mapped.check_job_id != task.job_id:
                return  # it was mapped anew, and another job checks it
            if not after:
                mapped.ready = mapped.refused = mapped.duplicates = 0
            await keep_findings(work, mapped, read)
            has_more = len(stored) == AT_A_TIME
            mapped.state = ImportState.CHECKING if has_more else ImportState.MAPPED
        task.progress(task.done + len(stored), mapped.rows)
        if not has_more:
            return
        after = stored[-1].number


async def forget_imports(task: Task) -> None:
    """Take imports away whose time is over, run or not, with all their rows."""
    while not task.cancelled:
        async with task.work() as work:
            rule = retention.rule("IMPORT_ROWS", local_day(work.now))
            oldest = select(CustomerImport).order_by(CustomerImport.uploaded_at).limit(1)
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
    "import_customers": import_customers,
    "forget_imports": forget_imports,
    UNDO: undo_import,
}
TIMETABLE: Final = (Regular("forget_imports", at=time(3, 30)),)
