"""Notes that persons were told where data about them came from: GDPR, Article 14."""

from uuid import UUID

from api.audit.versions import held
from api.customers.feeds.notice_schemas import NoticeGiven
from api.customers.feeds.notice_tables import NoticeDuty
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.receipts import check_received
from api.kernel.refusals import Conflict


class NoticeNoted(Conflict):
    """It is noted already that the person was told."""


async def note_notice(work: Work, duty_id: UUID, said: NoticeGiven) -> None:
    """Note when and how a person was told where data about them came from."""
    duty = await held(work, NoticeDuty, duty_id)
    if duty.told_on is not None:
        raise NoticeNoted
    check_received(said.told_on, local_day(work.now))
    duty.told_on, duty.channel, duty.noted_by = said.told_on, said.channel, work.caller.id
