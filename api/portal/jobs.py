"""Forgets to whom links and codes were mailed, and ends accounts whose address was erased."""

from collections.abc import Mapping
from datetime import time
from typing import Final

from sqlalchemy import select

from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.law import retention
from api.portal.tables import EntryMail
from api.staff.actions.leaving import leave
from api.staff.own_tables import OwnAccess
from api.staff.tables import Account
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


async def end_erased_accounts(task: Task) -> None:
    """End the accounts that open nothing any more: nobody is left who signs in by them."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            erased = (
                select(Account)
                .join(OwnAccess, OwnAccess.account_id == Account.id)
                .where(OwnAccess.email.is_(None), Account.left_on.is_(None))
                .limit(AT_A_TIME)
            )
            found = (await work.session.scalars(erased)).all()
            for account in found:
                await leave(work, account, None)
                account.left_on = local_day(work.now)
            count = len(found)
        task.progress(task.done + count)


JOBS: Final[Mapping[str, Handler]] = {
    "forget_entry_mails": forget_entry_mails,
    "end_erased_accounts": end_erased_accounts,
}
TIMETABLE: Final = (
    Regular("forget_entry_mails", at=time(3, 25)),
    Regular("end_erased_accounts", at=time(3, 27)),
)
