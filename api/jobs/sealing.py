"""Seals the audit every minute, carries the heads away, and purges what is too old."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Final, TypeAlias
from uuid import UUID

from sqlalchemy import Table

from api.audit.heads import private_key, publish_key
from api.audit.seals import BATCH, logs, publish_heads, purge, seal_next
from api.database.base import Base
from api.database.work import Work
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention
from api.law.periods import months_after
from api.settings import Settings

Frozen: TypeAlias = Callable[[Work], Awaitable[Collection[UUID]]]
"""Tells of whom nothing may go: they wait for an answer."""

PURGE: Final = "purge_audit"
RULE: Final = "AUDIT_LOG"
TIMETABLE: Final = (
    Regular("seal_audit", every=timedelta(minutes=1)),
    Regular(PURGE, at=time(3, 40)),
)


def sealing_jobs(settings: Settings, frozen: Frozen) -> Mapping[str, Handler]:
    """Make the handler, which reads the key when it is first needed."""

    async def seal_audit(task: Task) -> None:
        key = private_key(settings.seal_key)
        for log in logs():
            count = BATCH
            while count == BATCH:  # a shorter batch is the newest: the rest is for next time
                count = await seal_next(task.work, key, log)
                task.progress(task.done + count)
        if settings.heads_folder is not None:
            await publish_heads(task.work, settings.heads_folder)
            await asyncio.to_thread(publish_key, settings.heads_folder, key.public_key())

    async def purge_audit(task: Task) -> None:
        key = private_key(settings.seal_key)
        for log in _lasting(RULE):
            async with task.work() as work:
                await purge(work, key, log, kept_since(RULE, work.now), await frozen(work))
            task.progress(task.done + 1)

    return {"seal_audit": seal_audit, PURGE: purge_audit}


def kept_since(rule: str, now: datetime) -> datetime:
    """Give the moment before which what a rule of whole months keeps is too old."""
    today = local_day(now)
    period = retention.rule(rule, today).period
    if period is None:
        return datetime.min.replace(tzinfo=UTC)
    return datetime.combine(months_after(today, -period.months), time(), UTC)


def _lasting(rule: str) -> list[Table]:
    """Find the sealed logs that are kept as long as a rule says: changes and views."""
    mapped = [each.class_ for each in Base.registry.mappers]
    named = {
        each.__tablename__
        for each in mapped
        if isinstance(each.kept, (list, tuple)) and any(one.rule == rule for one in each.kept)
    }
    return [each for each in logs() if each.name in named]
