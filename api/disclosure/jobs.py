"""What is done about the ledger by night: lines whose period has ended go, their seals stay."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Final

from sqlalchemy import select

from api.audit.heads import private_key
from api.audit.seals import purge
from api.database.work import Work
from api.disclosure.tables import AuthorityRequest, Disclosure
from api.jobs.sealing import kept_since
from api.jobs.task import Handler, Task
from api.jobs.timetable import Regular
from api.kernel.clock import local_day
from api.settings import Settings
from api.standing.evidence import frozen_parties

FORGET: Final = "forget_disclosures"
RULE: Final = "DISCLOSURE_LOG"
AT_A_TIME: Final = 200
LEDGER: Final = Disclosure.__table__
TIMETABLE: Final = (Regular(FORGET, at=time(3, 45)),)


def ledger_jobs(settings: Settings) -> Mapping[str, Handler]:
    """Make the handler, which reads the key when it is first needed."""

    async def forget_disclosures(task: Task) -> None:
        async with task.work() as work:
            before = kept_since(RULE, work.now)
            frozen = await frozen_parties(work, Disclosure)
            await purge(work, private_key(settings.seal_key), LEDGER, before, frozen)
        async with task.work() as work:
            await _forget_authorities(work, before)

    return {FORGET: forget_disclosures}


async def _forget_authorities(work: Work, before: datetime) -> None:
    """Take away what authorities asked, as long ago."""
    asking = AuthorityRequest.party_id.not_in(await frozen_parties(work, AuthorityRequest))
    old = select(AuthorityRequest).where(
        AuthorityRequest.received_on < local_day(before), asking
    )
    for each in await work.session.scalars(old.limit(AT_A_TIME)):
        await work.session.delete(each)
