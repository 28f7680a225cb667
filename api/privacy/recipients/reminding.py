"""Reminds keepers each morning of recipients that were told and have not answered."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.jobs.task import Task
from api.privacy.recipients.tables import Telling
from api.privacy.rules.telling import is_reminder_due

REMIND_OF_TELLINGS: Final = "remind_of_tellings"
AT_A_TIME: Final = 200


async def remind_of_tellings(task: Task) -> None:
    """Mark those whose patience has run out: two weeks from being told, and again."""
    after: UUID | None = UUID(int=0)
    while after is not None and not task.cancelled:
        async with task.work() as work:
            after = await _remind(work, after)


async def _remind(work: Work, after: UUID) -> UUID | None:
    waiting = select(Telling).where(
        Telling.acknowledged_at.is_(None),
        Telling.excused_at.is_(None),
        Telling.id > after,
    )
    rows = [*await work.session.scalars(waiting.order_by(Telling.id).limit(AT_A_TIME))]
    for each in rows:
        if is_reminder_due(each.told_at or each.made_at, each.reminded_at, work.now):
            each.reminded_at = work.now
    return rows[-1].id if len(rows) == AT_A_TIME else None
