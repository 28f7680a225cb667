"""Each night, the months that are over are published."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.statistics.published.counting import COUNTERS
from api.statistics.published.publishing import Counters, count_month, publish, unpublished

TIMETABLE: Final = (Regular("publish_months", at=time(0, 40)),)


def publishing_jobs(others: Counters) -> Mapping[str, Handler]:
    """Count what is weighed, and what other features count."""
    counters = {**COUNTERS, **others}

    async def publish_months(task: Task) -> None:
        async with task.work(writes=False) as work:
            months = await unpublished(work)
        for done, month in enumerate(months, 1):
            if task.cancelled:
                return
            async with task.work(writes=False) as work:
                figures = await count_month(work, counters, month)
            async with task.work() as work:
                await publish(work, month, figures)
            task.progress(done, len(months))

    return {"publish_months": publish_months}
