"""What happens to papers and scans later: checks, deletions, and orders to destroy."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Final

from api.archive.ordering import order
from api.archive.paper_queries import papers_over
from api.archive.queries import scans_known
from api.archive.receiving import ScanRoom
from api.archive.rules.destroying import Cause
from api.archive.scan_actions import CHECK, tell
from api.archive.scan_locks import DELETE
from api.archive.scan_opening import content_for_check
from api.documents.store import FileGone
from api.jobs.task import Handler, Outside, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day, now

AT_A_TIME: Final = 100
ORDER: Final = "order_destructions"
SWEEP: Final = "sweep_scans"
ARRIVING: Final = timedelta(hours=1)
"""A file that is this old and of no paper was left by an upload that broke off."""
TIMETABLE: Final = (Regular(ORDER, at=time(3, 20)), Regular(SWEEP, at=time(3, 50)))


def archive_jobs(room: ScanRoom) -> Mapping[str, Handler]:
    """Make the handlers, which reach the files of this room."""

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
        """Delete the files that no scan knows of."""
        old = await room.store.older_than(now() - ARRIVING)
        for at in range(0, len(old), AT_A_TIME):
            some = old[at : at + AT_A_TIME]
            async with task.work(writes=False) as work:
                known = await scans_known(work.session, some)
            for each in {*some} - known:
                await room.store.delete(each)

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
