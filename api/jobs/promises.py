"""Promises a job in the caller's transaction: it is kept if that commits, else never made."""

import asyncio
from datetime import datetime
from typing import Final
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import event, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from api.database.engines import Database, RecordingSession
from api.database.prebuilt import adding
from api.database.work import Work
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.kernel.identifiers import new_id

JOBS: Final = Job.__table__
_BELLS: Final[WeakKeyDictionary[Database, asyncio.Event]] = WeakKeyDictionary()


async def promise(
    work: Work,
    name: str,
    record_id: UUID,
    due_at: datetime | None = None,
    occasion: str | None = None,
    total: int | None = None,
) -> UUID:
    """Have job `name` run on a record after this Work has committed, and give the job's id.

    What has been promised for an occasion is not promised again; the id is the first one's.
    Whoever knows how much there is to do says it here: progress has its end from the start.
    """
    job_id = new_id()
    row = {
        "id": job_id,
        "name": name,
        "record_id": record_id,
        "occasion": occasion,
        "promised_at": work.now,
        "promised_by": work.caller.id,
        "due_at": due_at or work.now,
        "state": JobState.WAITING,
        "attempts": 0,
        "done": 0,
        "total": total,
    }
    work.session.info["promised"] = True
    if occasion is None:
        await work.run(work.database.prepared(("add", JOBS), lambda: adding(JOBS)), row)
        return job_id
    connection = await work.session.connection()
    dialect = sqlite if work.database.is_sqlite else postgresql
    await connection.execute(
        dialect.insert(JOBS).values(row).on_conflict_do_nothing(index_elements=["occasion"])
    )
    found = await connection.execute(select(JOBS.c.id).where(JOBS.c.occasion == occasion))
    kept: UUID = found.scalar_one()
    return kept


def bell_of(database: Database) -> asyncio.Event:
    """Give what rings when a promise was committed in this process."""
    return _BELLS.setdefault(database, asyncio.Event())


@event.listens_for(RecordingSession, "after_commit")
def ring(session: Session) -> None:
    """Wake the runner. On SQLite it joins the batch that this commit is part of."""
    if session.info.get("promised"):
        bell_of(session.info["work"].database).set()
