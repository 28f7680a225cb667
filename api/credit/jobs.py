"""Asks the bureau, outside any Work, and keeps what it answered or why it did not."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.audit.versions import held
from api.credit.actions import ASK, answer, fail
from api.credit.bureau import Bureau, NoVerdict
from api.credit.forgetting import forget_raw_answers
from api.credit.queries import question_behind
from api.credit.rules.kinds import CheckFailure, CheckState
from api.credit.tables import CreditCheck
from api.credit.verdicts import Verdict
from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular

TIMETABLE: Final = (Regular("forget_raw_answers", at=time(3, 40)),)


def credit_jobs(bureau: Bureau) -> Mapping[str, Handler]:
    """Make the handlers, which ask this bureau."""

    async def ask_bureau(task: Task) -> None:
        async with task.work(writes=False) as work:
            question = await question_behind(work.session, task.record_id)
        if question is None:
            return  # another attempt has stored the answer
        told: Verdict | CheckFailure
        try:
            told = await bureau.ask(task, question)
        except NoVerdict as none:
            told = none.failure
        async with task.work() as work:
            check = await held(work, CreditCheck, question.check_id)
            if check.state is not CheckState.WAITING:
                return
            if isinstance(told, CheckFailure):
                fail(check, told)
            else:
                await answer(work, check, told)

    return {ASK: Outside(ask_bureau), "forget_raw_answers": forget_raw_answers}
