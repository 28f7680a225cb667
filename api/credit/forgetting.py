"""What is done each night about credit checks: raw answers go, and what got none is told."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from api.credit.actions import fail
from api.credit.rules.kinds import CheckFailure, CheckState
from api.credit.tables import CreditCheck, RawAnswer
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention

AT_A_TIME: Final = 200
PATIENCE: Final = timedelta(days=1)


async def forget_raw_answers(task: Task) -> None:
    """Take raw answers away whose time is over."""
    while not task.cancelled:
        async with task.work() as work:
            oldest = select(RawAnswer).order_by(RawAnswer.received_at).limit(AT_A_TIME)
            found = (await work.session.scalars(oldest)).all()
            today = local_day(work.now)
            over = [each for each in found if _is_over(local_day(each.received_at), today)]
            for each in over:
                await work.session.delete(each)
        task.progress(task.done + len(over))
        if len(over) < AT_A_TIME:
            break
    await _give_up(task)


async def _give_up(task: Task) -> None:
    """Close what waits for a job that was cancelled, or ended with its process."""
    async with task.work() as work:
        waiting = select(CreditCheck).where(
            CreditCheck.state == CheckState.WAITING,
            CreditCheck.asked_at < work.now - PATIENCE,
        )
        for check in await work.session.scalars(waiting.limit(AT_A_TIME)):
            fail(check, CheckFailure.UNANSWERED)


def _is_over(received_on: date, today: date) -> bool:
    last_day = retention.rule("CREDIT_RAW", today).ends(received_on)
    return last_day is not None and last_day < today
