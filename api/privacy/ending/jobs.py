"""Goes by night through all whose period of ours is over, and says beforehand what that is."""

from collections import Counter
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from api.database.work import Work
from api.jobs.task import Handler, Task
from api.kernel.clock import local_day
from api.kernel.holds import Holder
from api.privacy.ending.actions import end_record
from api.privacy.ending.endings import Ending, endings, next_over

FIRST: Final = UUID(int=0)


def ending(holders: Sequence[Holder]) -> Handler:
    """Make the handler, which asks these holders what stays."""

    async def end_periods(task: Task) -> None:
        async with task.work(writes=False) as work:
            known = endings(local_day(work.now))
        for each in known:
            await _end(task, holders, each)

    return end_periods


async def _end(task: Task, holders: Sequence[Holder], each: Ending) -> None:
    after: UUID | None = FIRST
    while after is not None and not task.cancelled:
        async with task.work(writes=False) as work:
            over, after = await next_over(work, each, after)
        for key in over:
            async with task.work() as work:
                has_ended = await end_record(work, holders, each, key)
            task.progress(task.done + has_ended)


async def rehearse(work: Work, holders: Sequence[Holder]) -> Counter[tuple[str, str]]:
    """End all that is over in one Work, and count it by rule and table: to be rolled back."""
    counted: Counter[tuple[str, str]] = Counter()
    for each in endings(local_day(work.now)):
        after: UUID | None = FIRST
        while after is not None:
            over, after = await next_over(work, each, after)
            for key in over:
                has_ended = await end_record(work, holders, each, key)
                counted[each.rule.id, each.table.__tablename__] += has_ended
    return +counted
