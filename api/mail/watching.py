"""What the register tells its keepers about itself: the audit's newest head, and alarms."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import Table, func, select

from api.audit.heads import Head
from api.audit.seal_tables import Seal
from api.audit.seals import heads_columns, logs
from api.database.work import Work
from api.jobs.task import Handler, Outside, Task
from api.kernel.clock import local_day
from api.mail.alarms import WORDS, job_of, raise_alarm
from api.mail.letter import mail_domain, notice
from api.mail.office import PostOffice
from api.mail.rules.kinds import Alarm

SEALED_WITHIN: Final = timedelta(minutes=15)
seals = Seal.__table__


def notice_jobs(office: PostOffice, erasures: Callable[[], str | None]) -> dict[str, Handler]:
    """Make the handlers that mail notices: one for each alarm, and the day's head."""
    alarms = {job_of(each): Outside(partial(_tell, office, WORDS[each])) for each in Alarm}
    return {**alarms, "mail_heads": Outside(partial(mail_heads, office, erasures))}


async def mail_heads(
    office: PostOffice, erasures: Callable[[], str | None], task: Task
) -> None:
    """Mail the ends of the audit and of the erasures: nobody can cut before them unnoticed."""
    async with task.work(writes=False) as work:
        newest = select(*heads_columns()).order_by(seals.c.seq.desc()).limit(1)
        row = (await work.session.execute(newest)).mappings().one_or_none()
        day = local_day(work.now)
    if row is not None:
        line = json.dumps(asdict(Head.of(row)) | {"signature": row["signature"]})
        ends = [line, await asyncio.to_thread(erasures)]
        text = "".join(f"{each}\n" for each in ends if each)
        said = (f"Punnus: head {row['seq']} of the audit, {day}", text)
        await _tell(office, said, task)


async def watch_seals(task: Task) -> None:
    """Raise an alarm where a row has waited for its seal for too long."""
    async with task.work() as work:
        oldest = [await _oldest_unsealed(work, log) for log in logs()]
        if any(each and each < work.now - SEALED_WITHIN for each in oldest):
            await raise_alarm(work, Alarm.SEALING_STOPPED)


async def _oldest_unsealed(work: Work, log: Table) -> datetime | None:
    sealed = select(func.max(seals.c.last)).where(seals.c.kind == log.name)
    last = await work.session.scalar(sealed) or 0
    first = select(log.c.at).where(log.c.position > last).order_by(log.c.position)
    found: datetime | None = await work.session.scalar(first.limit(1))
    return found


async def _tell(office: PostOffice, said: tuple[str, str], task: Task) -> None:
    """Mail a notice to everybody who is to know. A second attempt is the same mail."""
    if office.carrier is None or office.sender is None:
        return
    mail_id = f"<{task.job_id}@{mail_domain(office.sender)}>"
    for to in office.notices:
        payload = notice(office.sender, to, said, mail_id, task.works.clock())
        await office.carrier.carry(office.sender, to, payload)
