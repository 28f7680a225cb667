"""What is done about orders when a day is over."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.orders.archiving_actions import AT_A_TIME, archive_old_orders

ARCHIVE: Final = "archive_old_orders"


async def archive_old(task: Task) -> None:
    """Archive the orders that have been over for as long as the rule says."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            count = await archive_old_orders(work)
        task.progress(task.done + count)


JOBS: Final[Mapping[str, Handler]] = {ARCHIVE: archive_old}
TIMETABLE: Final = (Regular(ARCHIVE, at=time(1, 30)),)
