"""Forgets the proofs of choices that ended long enough ago."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from sqlalchemy import select

from api.cookies.tables import CookieChoice
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention

RULE: Final = "CONSENT_PROOF"
AT_A_TIME: Final = 200


async def forget_choices(task: Task) -> None:
    """Take away the oldest proofs whose period has ended."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            today = local_day(work.now)
            rule = retention.rule(RULE, today)
            oldest = select(CookieChoice).order_by(CookieChoice.ends_on).limit(AT_A_TIME)
            found = (await work.session.scalars(oldest)).all()
            over = [e for e in found if (end := rule.ends(e.ends_on)) and end < today]
            for each in over:
                await work.session.delete(each)
            count = len(over)
        task.progress(task.done + count)


JOBS: Final[Mapping[str, Handler]] = {"forget_choices": forget_choices}
TIMETABLE: Final = (Regular("forget_choices", at=time(2, 40)),)
