"""Carries erasures out, and goes on each night with those that something held."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Final
from uuid import UUID

from api.jobs.promises import promise
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.privacy.actions import RUN
from api.privacy.expiring import EXPIRE, remove_expired
from api.privacy.forgetting import forget_old_answers
from api.privacy.queries.classes import RecordClass, record_classes
from api.privacy.queries.requests import waiting_requests
from api.privacy.running import begin, blank_file, close, erase_some, wait_on

AT_A_TIME: Final = 100
FORGET: Final = "forget_old_answers"
FIRST: Final = UUID(int=0)
TIMETABLE: Final = (
    Regular("continue_erasures", at=time(2, 15)),
    Regular(EXPIRE, at=time(2, 45)),
    Regular(FORGET, every=timedelta(hours=1)),
)


def erasure_jobs(holders: Sequence[Holder]) -> Mapping[str, Handler]:
    """Make the handlers, which ask these holders what stays."""

    async def run_erasure(task: Task) -> None:
        await _run(task, holders)

    return {
        RUN: run_erasure,
        "continue_erasures": continue_erasures,
        EXPIRE: remove_expired,
        FORGET: forget_old_answers,
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


async def _run(task: Task, holders: Sequence[Holder]) -> None:
    classes = record_classes()
    task.progress(0, len(classes) + 2)
    async with task.work() as work:
        party = await begin(work, holders, task.record_id)
    task.progress(1)
    for each in classes if party else ():
        if task.cancelled:
            return
        await _erase_class(task, holders, each)
        task.progress(task.done + 1)
    await _end(task, holders)
    task.progress(len(classes) + 2)


async def _erase_class(task: Task, holders: Sequence[Holder], of: RecordClass) -> None:
    after: UUID | None = FIRST
    while after is not None and not task.cancelled:
        async with task.work() as work:
            after = await erase_some(work, holders, task.record_id, of, after)


async def _end(task: Task, holders: Sequence[Holder]) -> None:
    """Close the request when nothing is left: its file first, so that a broken end is seen."""
    async with task.work() as work:
        is_over = await blank_file(work, holders, task.record_id)
    async with task.work() as work:
        if is_over:
            await close(work, task.record_id)
        else:
            await wait_on(work, holders, task.record_id)
