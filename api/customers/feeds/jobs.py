"""Asks registers, by night and when told to, and makes proposals of what they answer."""

from collections.abc import Mapping
from datetime import time
from functools import partial
from typing import Final

from api.audit.versions import held
from api.customers.feeds.answering import keep_answer
from api.customers.feeds.asking import ASK
from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.nightly import ask_round
from api.customers.feeds.places import compare_places
from api.customers.feeds.questions import question_behind
from api.customers.feeds.rules.kinds import AskingState
from api.customers.feeds.storing import COMPARE
from api.customers.feeds.ytj import Ytj
from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular
from api.settings import Settings

ROUND: Final = "ask_registers"
TIMETABLE: Final = (Regular(ROUND, at=time(2, 15)),)


def feed_jobs(ytj: Ytj, settings: Settings) -> Mapping[str, Handler]:
    """Make the handlers, which ask this register."""
    return {
        ASK: Outside(partial(_ask, ytj)),
        ROUND: partial(ask_round, ytj, settings.ytj_a_night),
        COMPARE: compare_places,
    }


async def _ask(ytj: Ytj, task: Task) -> None:
    """Ask outside any Work, and keep what was answered, or why nothing was."""
    async with task.work(writes=False) as work:
        question = await question_behind(work, task.record_id)
    if question is None:
        return  # another attempt has stored the answer
    told = await ytj.told(task, question.business_id, question.language)
    async with task.work() as work:
        check = await held(work, RegisterCheck, question.check_id)
        if check.state is AskingState.WAITING:
            await keep_answer(work, check, task.record_id, told)
