"""Draws last week's sample once, and raises an alarm while reviews are overdue."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import select

from api.database.work import Work
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import HELSINKI, local_day
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm
from api.privacy.sampling.queries import accounts, is_drawn, late, newest_head, span, views
from api.privacy.sampling.rules import DAYS, drawn, last_week, seed_of
from api.privacy.sampling.tables import ViewReview

DRAW: Final = "draw_views"
TIMETABLE: Final = (Regular(DRAW, at=time(4, 10)),)


async def draw_views(task: Task) -> None:
    """Draw what is not drawn yet; then look whether anything waits too long."""
    async with task.work() as work:
        today = local_day(work.now)
        week_on = last_week(today)
        if not await work.session.scalar(is_drawn(week_on)):
            await _draw(work, week_on)
    async with task.work() as work:
        if await work.session.scalar(late(today)):
            await raise_alarm(work, Alarm.REVIEWS_LATE)


async def _draw(work: Work, week_on: date) -> None:
    since, until = _begins(week_on), _begins(week_on + timedelta(days=DAYS))
    first, last = (await work.session.execute(span(since, until))).one()
    if first is None:
        return
    seed = seed_of(week_on, await newest_head(work.session))
    columns = (views.c.position, views.c.caller_id, accounts.c.id)
    looked = views.outerjoin(accounts, accounts.c.id == views.c.caller_id)
    chosen = drawn(seed, first, last)
    found = select(*columns).select_from(looked).where(views.c.position.in_(chosen))
    rows = {row[0]: row for row in await work.session.execute(found)}
    there = [rows[position] for position in chosen if position in rows]
    for place, (position, caller_id, account_id) in enumerate(there, 1):
        work.session.add(
            ViewReview(
                week_on=week_on,
                place=place,
                seed=seed,
                view_position=position,
                caller_id=caller_id,
                account_id=account_id,
                drawn_at=work.now,
                due_on=local_day(work.now) + timedelta(days=DAYS),
            )
        )


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI)


JOBS: Final[Mapping[str, Handler]] = {DRAW: draw_views}
