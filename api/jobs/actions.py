"""Taking jobs, telling how far they are, and ending them, each in a Work of its own."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Update,
    case,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from api.audit.versions import held
from api.database.work import Asked, Work, Works
from api.jobs.promises import JOBS
from api.jobs.queries import due_at
from api.jobs.rules import ATTEMPTS, LEASE, JobFinished, JobState
from api.jobs.tables import Job
from api.jobs.task import Task
from api.kernel import clock
from api.kernel.access import REGISTER
from api.kernel.operations import Operation
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound

BOOKKEEPING: Final = Asked(REGISTER, Operation("keep_jobs"))
jobs = JOBS.c


async def cancel(work: Work, job_id: UUID) -> None:
    """End a job that waits; ask one that runs to stop at its next step."""
    job = await held(work, Job, job_id)
    if job.promised_by != work.caller.id and not work.caller.may(Permission.AUDIT_READ):
        raise NotFound("There is no such record.")
    if job.finished_at is not None:
        raise JobFinished
    job.cancelled_at = work.now
    if job.state is JobState.WAITING:
        job.state, job.finished_at = JobState.CANCELLED, work.now


async def claim(
    works: Works, names: Collection[str], busy: Collection[UUID] = ()
) -> Task | None:
    """Take the job of these names that has been due longest, but none of the busy ones.

    It is leased and its attempt counted: if this process dies, another takes it up again.

    On PostgreSQL rows that others are taking are skipped; SQLite has one writer at a time.
    """
    async with works.start(BOOKKEEPING) as work:
        connection = await work.session.connection()
        real = clock.now()
        await connection.execute(_given_up(work.now, real))
        row = (
            await connection.execute(_taken(due_at(work.now, real), names, busy))
        ).one_or_none()
    if row is None:
        return None
    return Task(
        row.id,
        row.name,
        row.record_id,
        row.attempts,
        row.promised_by,
        works,
        row.done,
        row.total,
    )


async def report(works: Works, task: Task) -> None:
    """Store a task's progress and renew its lease; learn whether to go on."""
    async with works.start(BOOKKEEPING) as work:
        connection = await work.session.connection()
        values = {"done": task.done, "total": task.total}
        renewed = _own(task).values(values | {"leased_until": clock.now() + LEASE})
        row = (await connection.execute(renewed.returning(jobs.cancelled_at))).one_or_none()
    if row is None:
        task.interrupt()  # another worker has it
    elif row.cancelled_at is not None:
        task.cancel()


async def end(works: Works, task: Task, state: JobState, failure: str | None = None) -> None:
    """Write down how a job ended, unless another worker has taken it over."""
    await _close(works, task, {"state": state, "failure": failure}, ended=True)


async def retry(works: Works, task: Task, due_at: datetime, failure: str) -> None:
    """Let a failed job wait for its next attempt."""
    values = {"state": JobState.WAITING, "due_at": due_at, "failure": failure}
    await _close(works, task, values)


async def give_back(works: Works, task: Task) -> None:
    """Let another worker go on with a job at once; this attempt does not count."""
    await _close(works, task, {"state": JobState.WAITING, "attempts": task.attempt - 1})


async def forget_regular(work: Work, before: datetime) -> None:
    """Take away regular jobs that went well: each minute leaves one."""
    connection = await work.session.connection()
    await connection.execute(
        delete(JOBS).where(
            jobs.occasion.is_not(None),
            jobs.state == JobState.DONE,
            jobs.finished_at < before,
        )
    )


def _taken(
    due: ColumnElement[bool], names: Collection[str], busy: Collection[UUID]
) -> ReturningUpdate[Any]:
    oldest = (
        select(jobs.id)
        .where(due, jobs.name.in_(names), jobs.id.not_in(busy))
        .order_by(jobs.due_at, jobs.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (
        update(JOBS)
        .where(jobs.id == oldest.scalar_subquery())
        .values(
            state=JobState.RUNNING,
            attempts=jobs.attempts + 1,
            leased_until=clock.now() + LEASE,
        )
        .returning(*jobs)
    )


def _given_up(moment: datetime, real: datetime) -> Update:
    """End what was left behind too often, or was to be cancelled: it may be what kills us."""
    is_cancelled = jobs.cancelled_at.is_not(None)
    return (
        update(JOBS)
        .where(
            jobs.state == JobState.RUNNING,
            jobs.leased_until < real,
            or_(jobs.attempts >= ATTEMPTS, is_cancelled),
        )
        .values(
            state=case((is_cancelled, JobState.CANCELLED), else_=JobState.FAILED),
            failure="LeaseLost",
            finished_at=moment,
            leased_until=None,
        )
    )


def _own(task: Task) -> Update:
    return update(JOBS).where(
        jobs.id == task.job_id,
        jobs.state == JobState.RUNNING,
        jobs.attempts == task.attempt,
    )


async def _close(
    works: Works, task: Task, values: dict[str, Any], *, ended: bool = False
) -> None:
    async with works.start(BOOKKEEPING) as work:
        values |= {"done": task.done, "total": task.total, "leased_until": None}
        if ended:
            values["finished_at"] = work.now
        connection = await work.session.connection()
        await connection.execute(_own(task).values(values))
