"""Sends promised e-mails, outside any Work, and writes down what became of each."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select

from api.database.work import Work
from api.disclosure.posting import MailDeferred, MailRejected, post
from api.disclosure.rules import (
    AddressRefused,
    PartnerTooSlow,
    PartnerUnreachable,
    PayloadChanged,
)
from api.jobs.rules import ATTEMPTS
from api.jobs.task import Task
from api.mail.alarms import raise_alarm
from api.mail.gate import MarketingNotAllowed
from api.mail.letter import bytes_of
from api.mail.office import PostOffice
from api.mail.rules.kinds import Alarm, MailFailure, MailState
from api.mail.tables import OutgoingMail

PATIENCE: Final = timedelta(days=1)
AT_A_TIME: Final = 200
LATER: Final = (MailDeferred, PartnerTooSlow, PartnerUnreachable)
NEVER: Final[Mapping[type[Exception], MailFailure]] = {
    MailRejected: MailFailure.REFUSED,
    PayloadChanged: MailFailure.CHANGED,
    AddressRefused: MailFailure.OFF,
}


async def send_mail(task: Task, office: PostOffice) -> None:
    """Send the mail of a disclosure. Who defers it is asked again, until the last attempt."""
    async with task.work(writes=False) as work:
        mail = await work.session.scalar(_of(task.record_id))
    if mail is None or mail.state is not MailState.WAITING:
        return  # another attempt has sent it, and died before it could say so
    failure = await _withheld(task, office, mail) or await _failure(task, office, mail)
    async with task.work() as work:
        sent = await work.session.scalar(_of(task.record_id).with_for_update())
        if sent is not None and sent.state is MailState.WAITING:
            await end(work, sent, failure)


async def end(work: Work, mail: OutgoingMail, failure: MailFailure | None) -> None:
    """Write down that a mail was taken, or why it is dead; the dead raise an alarm."""
    mail.state = MailState.SENT if failure is None else MailState.DEAD
    mail.failure, mail.ended_at = failure, work.now
    if failure is not None and not mail.is_marketing:
        await raise_alarm(work, Alarm.MAIL_DEAD)


async def give_up(task: Task) -> None:
    """End what still waits though its job is gone: cancelled, or lost with its process."""
    async with task.work() as work:
        waiting = select(OutgoingMail).where(
            OutgoingMail.state == MailState.WAITING,
            OutgoingMail.written_at < work.now - PATIENCE,
        )
        for mail in await work.session.scalars(waiting.limit(AT_A_TIME)):
            await end(work, mail, MailFailure.GIVEN_UP)


async def _withheld(task: Task, office: PostOffice, mail: OutgoingMail) -> MailFailure | None:
    """Ask the gate once more, at the moment of sending: what was promised may be unwanted."""
    if not mail.is_marketing:
        return None
    async with task.work(writes=False) as work:
        try:
            await office.gate.check(work, mail.party_id, mail.address or "")
        except MarketingNotAllowed:
            return MailFailure.WITHHELD
    return None


async def _failure(task: Task, office: PostOffice, mail: OutgoingMail) -> MailFailure | None:
    if office.carrier is None:
        return MailFailure.OFF
    if mail.address is None:
        return MailFailure.CHANGED
    try:
        payload = bytes_of(mail, office.links(task.works.database.secrets))
        await post(task, office.carrier, mail.sender, mail.address, payload)
    except (MailRejected, PayloadChanged, AddressRefused) as error:
        return NEVER[type(error)]
    except LATER:
        if task.attempt < ATTEMPTS:
            raise
        return MailFailure.GIVEN_UP
    return None


def _of(disclosure_id: UUID) -> Select[OutgoingMail]:
    return select(OutgoingMail).where(OutgoingMail.disclosure_id == disclosure_id)
