"""What the weighbridge does by itself."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.weighing.visit_actions import expire_visits


async def part_days(task: Task) -> None:
    """Give up first weighings that nobody came back to."""
    async with task.work() as work:
        task.progress(await expire_visits(work))


JOBS: Final[Mapping[str, Handler]] = {"part_days": part_days}
TIMETABLE: Final = (Regular("part_days", every=timedelta(minutes=15)),)
