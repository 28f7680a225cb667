"""Whether seals are made and jobs are done."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, func, select

from api.database.engines import Database
from api.database.types import Moment
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.statistics.queries.fetching import fetch, moment_in
from api.statistics.schemas import UpkeepView

LATE: Final = timedelta(minutes=5)
REMEMBERED: Final = timedelta(days=7)

jobs = Job.__table__.c
_BEFORE: Final[Any] = bindparam("before", type_=Moment())
_SINCE: Final[Any] = bindparam("since", type_=Moment())

SEALED: Final = (
    select(jobs.finished_at)
    .where(jobs.state == JobState.DONE, jobs.name == "seal_audit")
    .order_by(jobs.due_at.desc())
    .limit(1)
)
OVERDUE: Final = select(func.count()).where(
    jobs.state == JobState.WAITING, jobs.due_at < _BEFORE
)
FAILED: Final = select(func.count()).where(jobs.state == JobState.FAILED, jobs.due_at >= _SINCE)


async def upkeep_of(database: Database, now: datetime) -> UpkeepView:
    """Look up to when the logs are sealed, and at jobs that nobody does."""
    sealed = await fetch(database, "sealed", SEALED)
    [[late]] = await fetch(database, "overdue", OVERDUE, before=now - LATE)
    [[failed]] = await fetch(database, "failed", FAILED, since=now - REMEMBERED)
    return UpkeepView(
        at=now,
        sealed_at=moment_in(sealed[0][0]) if sealed else None,
        jobs_late=late,
        jobs_failed=failed,
    )
