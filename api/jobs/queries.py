"""What can be looked up about jobs: how one stands, and whether one is due."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    false,
    or_,
    select,
)

from api.database.types import Key, Moment
from api.database.wire import JsonObject
from api.database.work import Work, Works
from api.jobs.promises import JOBS
from api.jobs.rules import JobState
from api.jobs.schemas import JobView
from api.kernel import clock
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound


def due_at(moment: Any, real: Any) -> ColumnElement[bool]:
    """Say which jobs can be taken: those that are due, and those a worker left behind.

    Leases run by the real clock, whatever the demo's says.
    """
    return or_(
        and_(JOBS.c.state == JobState.WAITING, JOBS.c.due_at <= moment),
        and_(JOBS.c.state == JobState.RUNNING, JOBS.c.leased_until < real),
    )


ONE: Final = select(
    cast(JsonObject({name: JOBS.c[name] for name in JobView.model_fields}), Text),
    JOBS.c.finished_at.is_not(None).label("has_ended"),
).where(
    JOBS.c.id == bindparam("id", type_=Key()),
    or_(
        JOBS.c.promised_by == bindparam("caller_id", type_=Key()),
        bindparam("sees_all", type_=Boolean()),
    ),
)
DUE: Final = due_at(bindparam("moment", type_=Moment()), bindparam("real", type_=Moment()))


async def job_shown(work: Work, job_id: UUID) -> tuple[bytes, bool]:
    """Give a job as its promiser or an auditor sees it, and whether it has ended."""
    values = {
        "id": job_id,
        "caller_id": work.caller.id,
        "sees_all": work.caller.may(Permission.AUDIT_READ),
    }
    rows = await _rows(work, values)
    if not rows:
        raise NotFound("There is no such record.")
    return rows[0][0].encode(), bool(rows[0][1])


async def is_due(works: Works, names: tuple[str, ...]) -> bool:
    """Look whether there is a job to take, without the lock that taking it needs."""
    known = or_(false(), *(JOBS.c.name == name for name in names))
    query = select(exists().where(DUE, known))
    statement = works.database.prepared(("due_job", names), lambda: query)
    values = {"moment": works.clock(), "real": clock.now()}
    [row] = await works.database.fetch(statement, values)
    return bool(row[0])


async def _rows(work: Work, values: dict[str, Any]) -> list[Any]:
    statement = work.database.prepared(ONE, lambda: ONE)
    if not work.operation.writes:
        return await work.database.fetch(statement, values)
    await work.session.flush()
    connection = await work.session.connection()
    parameters = tuple(statement.parameters(values))
    return list(await connection.exec_driver_sql(statement.sql, parameters))
