"""One pass of an erasure: it begins, is journalled, each class of records goes, and it ends."""

import asyncio
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from api.jobs.task import Task
from api.kernel.holds import Holder
from api.privacy.erasure.running import begin, blank_file, close, erase_some, wait_on
from api.privacy.journal.journal import Journal
from api.privacy.journal.returning import erasure_of
from api.privacy.queries.classes import RecordClass, record_classes

FIRST: Final = UUID(int=0)


async def erase(task: Task, holders: Sequence[Holder], journal: Journal) -> None:
    """Take a request as far as it goes today. Killed anywhere, it goes on where it was."""
    classes = record_classes()
    task.progress(0, len(classes) + 2)
    async with task.work() as work:
        party = await begin(work, holders, task.record_id)
        erasure = party and await erasure_of(work, task.record_id)
    if erasure:
        await asyncio.to_thread(journal.note, erasure)
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
