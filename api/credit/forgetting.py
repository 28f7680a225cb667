"""What is done each night about credit checks: old ones go, and what got no answer is told."""

from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Select, exists, select

from api.credit.actions import fail
from api.credit.rules.kinds import CheckFailure, CheckState
from api.credit.tables import CreditCheck, RawAnswer
from api.customers.tables import Customer
from api.database.work import Work
from api.jobs.sealing import kept_since
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.standing.evidence import frozen_parties

AT_A_TIME: Final = 200
PATIENCE: Final = timedelta(days=1)


async def forget_raw_answers(task: Task) -> None:
    """Take raw answers away whose time is over, but of nobody who waits for an answer."""
    while not task.cancelled:
        async with task.work() as work:
            of_frozen = select(CreditCheck.id).where(
                CreditCheck.customer_id.in_(await _frozen(work))
            )
            free = select(RawAnswer).where(RawAnswer.check_id.not_in(of_frozen))
            oldest = free.order_by(RawAnswer.received_at).limit(AT_A_TIME)
            found = (await work.session.scalars(oldest)).all()
            today = local_day(work.now)
            over = [each for each in found if _is_over(local_day(each.received_at), today)]
            for each in over:
                await work.session.delete(each)
        task.progress(task.done + len(over))
        if len(over) < AT_A_TIME:
            break
    await _forget_checks(task)
    await _give_up(task)


async def _forget_checks(task: Task) -> None:
    """Take away what was found out of whom, two years later; but of nobody who asks."""
    while not task.cancelled:
        async with task.work() as work:
            last = kept_since("CREDIT_DECISION", work.now)
            old = (
                select(CreditCheck)
                .where(
                    CreditCheck.answered_at < last,
                    CreditCheck.customer_id.not_in(await _frozen(work)),
                    ~exists().where(RawAnswer.check_id == CreditCheck.id),
                )
                .limit(AT_A_TIME)
            )
            over = (await work.session.scalars(old)).all()
            for each in over:
                await work.session.delete(each)
        task.progress(task.done + len(over))
        if len(over) < AT_A_TIME:
            return


async def _frozen(work: Work) -> Select[Any]:
    """Select the accounts of those who wait for an answer, or whose claim needs these."""
    frozen = await frozen_parties(work, CreditCheck, RawAnswer)
    return select(Customer.id).where(Customer.party_id.in_(frozen))


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
