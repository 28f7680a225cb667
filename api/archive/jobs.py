"""What happens to papers and scans later: checks, deletions, and orders to destroy."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import time, timedelta
from typing import Final, TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.archive.ordering import order
from api.archive.paper_queries import papers_over
from api.archive.queries import scans_known
from api.archive.receiving import ScanRoom
from api.archive.rules.destroying import Cause
from api.archive.scan_actions import CHECK, tell
from api.archive.scan_locks import DELETE
from api.archive.scan_opening import content_for_check
from api.documents.store import FileGone, FileStore
from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day, now

Known: TypeAlias = Callable[[AsyncSession, Collection[UUID]], Awaitable[set[UUID]]]
"""Tells which of some files are still of something."""

AT_A_TIME: Final = 100
ORDER: Final = "order_destructions"
SWEEP: Final = "sweep_scans"
ARRIVING: Final = timedelta(hours=1)
"""A file that is this old and of no paper was left by an upload that broke off."""
TIMETABLE: Final = (Regular(ORDER, at=time(3, 20)), Regular(SWEEP, at=time(3, 50)))


def archive_jobs(room: ScanRoom, *others: Known) -> Mapping[str, Handler]:
    """Make the handlers, which reach the files of this room; `others` know files there, too."""

    async def check_scan(task: Task) -> None:
        """Ask again about a scan in quarantine; without an answer the job is tried later."""
        try:
            content = await content_for_check(task, room.store)
        except FileGone:
            return
        if content is None or room.scanner is None:
            return
        found = await room.scanner.virus_in(content)
        async with task.work() as work:
            await tell(work, task.record_id, found)

    async def delete_scan(task: Task) -> None:
        await room.store.delete(task.record_id)

    async def sweep_scans(task: Task) -> None:
        await sweep(task, room.store, (scans_known, *others))

    return {
        CHECK: Outside(check_scan),
        DELETE: Outside(delete_scan),
        SWEEP: Outside(sweep_scans),
        ORDER: order_destructions,
    }


async def order_destructions(task: Task) -> None:
    """Order papers to be destroyed whose period is over."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            over = await papers_over(work.session, local_day(work.now), AT_A_TIME)
            for paper in over:
                await order(work, paper, Cause.RETENTION)
        count = len(over)
        task.progress(task.done + count)


async def sweep(task: Task, store: FileStore, knowing: Sequence[Known]) -> None:
    """Delete the files that nothing knows of."""
    old = await store.older_than(now() - ARRIVING)
    for at in range(0, len(old), AT_A_TIME):
        some = old[at : at + AT_A_TIME]
        async with task.work(writes=False) as work:
            known = {each for knows in knowing for each in await knows(work.session, some)}
        for each in {*some} - known:
            await store.delete(each)
