"""What is done about customers when a day is over."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.standing.actions import end_protections


async def end_past_protections(task: Task) -> None:
    """End the protections whose last day has passed; until then they stand."""
    async with task.work() as work:
        await end_protections(work)


JOBS: Final[Mapping[str, Handler]] = {"end_past_protections": end_past_protections}
TIMETABLE: Final = (Regular("end_past_protections", at=time(0, 5)),)
