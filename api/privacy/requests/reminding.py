"""Reminds keepers of what waits, each morning: of each item once for each reason."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.privacy.requests.item_tables import RequestItem, RequestPause, RequestReminder
from api.privacy.rules.kinds import Notice
from api.privacy.rules.reminding import notice_for, notice_of_pause

REMIND: Final = "remind_of_requests"
AT_A_TIME: Final = 200
FIRST: Final = UUID(int=0)


async def remind_of_requests(task: Task) -> None:
    """Go through all that waits for a decision or for its answer to go."""
    after: UUID | None = FIRST
    while after is not None and not task.cancelled:
        async with task.work() as work:
            after = await _remind(work, after)


async def _remind(work: Work, after: UUID) -> UUID | None:
    waiting = (
        select(RequestItem, RequestPause.since_on)
        .outerjoin(
            RequestPause,
            (RequestPause.request_id == RequestItem.request_id)
            & RequestPause.ended_on.is_(None),
        )
        .where(RequestItem.delivered_at.is_(None), RequestItem.id > after)
        .order_by(RequestItem.id)
        .limit(AT_A_TIME)
    )
    rows = (await work.session.execute(waiting)).all()
    today = local_day(work.now)
    for item, paused_on in rows:
        notice = (
            notice_of_pause(paused_on, today)
            if paused_on
            else notice_for(item.received_on, item.due_on, today)
        )
        if notice:
            await _once(work, item, notice)
    return rows[-1][0].id if len(rows) == AT_A_TIME else None


async def _once(work: Work, item: RequestItem, notice: Notice) -> None:
    known = select(RequestReminder.id).where(
        RequestReminder.item_id == item.id,
        RequestReminder.notice == notice,
        RequestReminder.due_on == item.due_on,
    )
    if await work.session.scalar(known) is None:
        work.session.add(
            RequestReminder(item_id=item.id, notice=notice, due_on=item.due_on, at=work.now)
        )
