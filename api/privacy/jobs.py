"""Carries erasures out, and goes on each night with those that something held."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Final

from api.jobs.promises import promise
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.privacy.certificates.proving import PROVE
from api.privacy.channels.rehearsing import TEST
from api.privacy.ending.endings import END
from api.privacy.ending.jobs import ending
from api.privacy.erasure.actions import RUN
from api.privacy.erasure.expiring import EXPIRE, remove_expired
from api.privacy.erasure.forgetting import forget_old_answers
from api.privacy.erasure.passing import FIRST, erase
from api.privacy.erasure.unsaid import forget_unsaid_words
from api.privacy.journal.journal import Journal
from api.privacy.queries.requests import waiting_requests
from api.privacy.recipients.reminding import REMIND_OF_TELLINGS, remind_of_tellings
from api.privacy.requests.files import is_frozen
from api.privacy.requests.reminding import REMIND, remind_of_requests

AT_A_TIME: Final = 100
FORGET: Final = "forget_old_answers"
FORGET_WORDS: Final = "forget_unsaid_words"
TIMETABLE: Final = (
    Regular("continue_erasures", at=time(2, 15)),
    Regular(EXPIRE, at=time(2, 45)),
    Regular(END, at=time(2, 50)),
    Regular(FORGET, every=timedelta(hours=1)),
    Regular(FORGET_WORDS, at=time(4, 10)),
    Regular(PROVE, every=timedelta(hours=1)),
    Regular(TEST, at=time(3, 10)),
    Regular(REMIND, at=time(6, 0)),
    Regular(REMIND_OF_TELLINGS, at=time(6, 10)),
)


def erasure_jobs(holders: Sequence[Holder], journal: Journal) -> Mapping[str, Handler]:
    """Make the handlers, which ask these holders what stays, and note who goes."""

    async def run_erasure(task: Task) -> None:
        async with task.work() as work:
            waits = await is_frozen(work, task.record_id)
        if not waits:
            await erase(task, holders, journal)

    return {
        RUN: run_erasure,
        "continue_erasures": continue_erasures,
        EXPIRE: remove_expired,
        END: ending(holders),
        FORGET: forget_old_answers,
        FORGET_WORDS: forget_unsaid_words,
        REMIND: remind_of_requests,
        REMIND_OF_TELLINGS: remind_of_tellings,
    }


async def continue_erasures(task: Task) -> None:
    """Promise each waiting request another pass: one that fails does not stop the others."""
    after = FIRST
    while not task.cancelled:
        async with task.work() as work:
            waiting = await waiting_requests(work.session, after, AT_A_TIME)
            for each in waiting:
                occasion = f"{RUN}@{local_day(work.now)}:{each}"
                await promise(work, RUN, each, occasion=occasion)
        task.progress(task.done + len(waiting))
        if len(waiting) < AT_A_TIME:
            return
        after = waiting[-1]
