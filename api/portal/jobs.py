"""Forgets to whom links and codes were mailed, when that is of no more use."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from sqlalchemy import select

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention
from api.portal.tables import EntryMail
from api.standing.evidence import frozen_parties

RULE: Final = "AUTH_LOG"
AT_A_TIME: Final = 200


async def forget_entry_mails(task: Task) -> None:
    """Take away the oldest whose period has ended, but for evidence of an open request."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            today = local_day(work.now)
            rule = retention.rule(RULE, today)
            free = EntryMail.party_id.not_in(await frozen_parties(work, EntryMail))
            oldest = select(EntryMail).where(free).order_by(EntryMail.mailed_at)
            found = (await work.session.scalars(oldest.limit(AT_A_TIME))).all()
            ends = [(each, rule.ends(local_day(each.mailed_at))) for each in found]
            over = [each for each, end in ends if end and end < today]
            for each in over:
                await work.session.delete(each)
            count = len(over)
        task.progress(task.done + count)


JOBS: Final[Mapping[str, Handler]] = {"forget_entry_mails": forget_entry_mails}
TIMETABLE: Final = (Regular("forget_entry_mails", at=time(3, 25)),)
