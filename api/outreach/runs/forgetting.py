"""Takes runs away whose time is over, with their lists; but of nobody who asks about them."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select

from api.audit.tables import Provenance
from api.database.base import Base
from api.database.work import Work
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.outreach.runs.tables import OutreachLine, OutreachRecall, OutreachRun
from api.standing.evidence import frozen_parties

RULE: Final = "OUTREACH_RUN"
AT_LEAST: Final = timedelta(days=365)
sources = Provenance.__table__


async def forget_runs(task: Task) -> None:
    """Take the oldest away, one by one."""
    found: UUID | None = UUID(int=0)
    while found is not None and not task.cancelled:
        async with task.work() as work:
            found = await _over(work)
            if found is not None:
                await _take_away(work, found)
                task.progress(task.done + 1)


async def _over(work: Work) -> UUID | None:
    """Find a run whose period has ended, and on whose list nobody is who waits to be told."""
    today = local_day(work.now)
    rule = retention.rule(RULE, today)
    asking = select(OutreachLine.run_id).where(
        OutreachLine.party_id.in_(await frozen_parties(work, OutreachLine))
    )
    old = select(OutreachRun).where(
        OutreachRun.made_at < work.now - AT_LEAST, OutreachRun.id.not_in(asking)
    )
    for each in await work.session.scalars(old.order_by(OutreachRun.made_at)):
        end = rule.ends(local_day(each.made_at))
        if end is not None and end < today:
            return each.id
    return None


async def _take_away(work: Work, run_id: UUID) -> None:
    lines = await _rows(work, OutreachLine, OutreachLine.run_id == run_id)
    recalls = await _rows(work, OutreachRecall, OutreachRecall.run_id == run_id)
    connection = await work.session.connection()
    told = [each.id for each in lines]
    await connection.execute(delete(sources).where(sources.c.record_id.in_(told)))
    run = await work.session.get_one(OutreachRun, run_id)
    for group in (recalls, lines, [run]):
        for each in group:
            await work.session.delete(each)
        await work.session.flush()


async def _rows(work: Work, table: type[Base], those: Any) -> list[Any]:
    return [*await work.session.scalars(select(table).where(those))]
