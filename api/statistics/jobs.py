"""What statistics do by themselves: each night, the days that are over are summed up."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.statistics.folding import keep, sum_up


async def fold_days(task: Task) -> None:
    """Sum up days until all that are over are."""
    while not task.cancelled:
        async with task.work(writes=False) as work:
            found = await sum_up(work.database, work.now)
        if found is None:
            return
        async with task.work() as work:
            await keep(work, found)
        task.progress(task.done + len({day for day, _ in found.totals}))


JOBS: Final[Mapping[str, Handler]] = {"fold_days": fold_days}
TIMETABLE: Final = (Regular("fold_days", at=time(0, 20)),)
