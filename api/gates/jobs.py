"""Takes gate events away each night, after as many days as the register is set to."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final

from api.gates.actions import take_away
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import HELSINKI, local_day
from api.settings import Settings

AT_A_TIME: Final = 500
FORGET: Final = "forget_gate_events"
TIMETABLE: Final = (Regular(FORGET, at=time(3, 0)),)


def gate_jobs(settings: Settings) -> Mapping[str, Handler]:
    """Make the handler, which keeps events this long and no longer."""

    async def forget(task: Task) -> None:
        count = AT_A_TIME
        while count == AT_A_TIME and not task.cancelled:
            async with task.work() as work:
                last = local_day(work.now) - timedelta(days=settings.site_access_days)
                count = await take_away(
                    work, datetime.combine(last, time(), HELSINKI), AT_A_TIME
                )
            task.progress(task.done + count)

    return {FORGET: forget}
