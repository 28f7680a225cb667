"""Watches the clock of 72 hours, and takes breaches away whose period has ended."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.accountability.breaches.informing import note_unreached
from api.accountability.breaches.tables import Breach, BreachDecision, BreachSubject
from api.database.work import Work
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.law.breaches import breach_term
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm
from api.standing.evidence import frozen_parties

REMIND: Final = "REMIND_OF_NOTICE"
RULE: Final = "BREACH"
AT_LEAST: Final = timedelta(days=365)


async def watch_breaches(task: Task) -> None:
    """Raise an alarm where the authority must soon be told, another where it is late.

    Whoever was mailed and not reached is to be told again.
    """
    async with task.work() as work:
        await note_unreached(work)
        unsettled = Breach.authority_at.is_(None), Breach.closed_at.is_(None)
        dues = (await work.session.scalars(select(Breach.due_at).where(*unsettled))).all()
        before = breach_term(REMIND, local_day(work.now)).length
        if any(each <= work.now for each in dues):
            await raise_alarm(work, Alarm.BREACH_OVERDUE)
        if any(work.now < each <= work.now + before for each in dues):
            await raise_alarm(work, Alarm.BREACH_DUE)


async def forget_breaches(task: Task) -> None:
    """Take the oldest away, one by one; but none that somebody asks about."""
    found: UUID | None = UUID(int=0)
    while found is not None and not task.cancelled:
        async with task.work() as work:
            found = await _over(work)
            if found is not None:
                await _take_away(work, found)
                task.progress(task.done + 1)


async def _over(work: Work) -> UUID | None:
    today = local_day(work.now)
    asking = select(BreachSubject.breach_id).where(
        BreachSubject.party_id.in_(await frozen_parties(work, BreachSubject))
    )
    old = select(Breach).where(Breach.closed_at < work.now - AT_LEAST, Breach.id.not_in(asking))
    for each in await work.session.scalars(old.order_by(Breach.closed_at)):
        if each.closed_at and _ended(local_day(each.closed_at), today):
            return each.id
    return None


def _ended(closed_on: date, today: date) -> bool:
    end = retention.rule(RULE, today).ends(closed_on)
    return end is not None and end < today


async def _take_away(work: Work, breach_id: UUID) -> None:
    for table in (BreachSubject, BreachDecision):
        for each in await work.session.scalars(
            select(table).where(table.breach_id == breach_id)
        ):
            await work.session.delete(each)
        await work.session.flush()
    await work.session.delete(await work.session.get_one(Breach, breach_id))
