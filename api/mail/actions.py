"""Promising e-mails: the row, its line in the ledger and the job, in one commit."""

from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.tables import Recipient
from api.jobs.promises import promise
from api.kernel.identifiers import new_id
from api.kernel.refusals import Conflict
from api.mail.letter import bytes_of, mail_domain
from api.mail.office import PostOffice
from api.mail.rules.kinds import MailFailure, MailState
from api.mail.rules.letters import MailOff, MarketingMail, ServiceMail
from api.mail.tables import OutgoingMail
from api.mail.templates import TemplateKind, template

SEND: Final = "send_mail"
LONGEST_SUBJECT: Final = 200


class NotDead(Conflict):
    """The mail was sent, or is still being tried."""


class MailErased(Conflict):
    """What the mail said is gone. Write a new one."""


async def send(work: Work, office: PostOffice, mail: ServiceMail) -> OutgoingMail:
    """Promise a service message. Marketing is no such thing: see `marketing`."""
    if not isinstance(mail, ServiceMail):
        raise TypeError(f"{type(mail).__name__} is no service message")
    return await stored_and_promised(work, office, mail, TemplateKind.SERVICE)


async def stored_and_promised(
    work: Work, office: PostOffice, mail: ServiceMail | MarketingMail, kind: TemplateKind
) -> OutgoingMail:
    """Store a mail, write it into the ledger, and promise that it is sent."""
    operator = await operator_of(work, office)
    row = _row(work, office, mail, kind)
    with work.on_own_word():
        work.session.add(row)
        await work.session.flush()
    disclosure = await disclose(
        work,
        operator,
        purpose=mail.purpose,
        basis=mail.basis,
        fields=mail.fields,
        subjects=mail.subjects,
        payload=bytes_of(row, office.links(work.database.secrets)),
        job=SEND,
        record=row,
    )
    row.disclosure_id = disclosure.id
    return row


async def send_again(work: Work, mail_id: UUID) -> None:
    """Try a dead mail once more. It is the same mail, and the ledger has it already."""
    mail = await held(work, OutgoingMail, mail_id)
    if mail.state is not MailState.DEAD or mail.disclosure_id is None:
        raise NotDead
    if mail.failure is MailFailure.CHANGED:
        raise MailErased
    mail.state, mail.failure, mail.ended_at = MailState.WAITING, None, None
    await promise(work, SEND, mail.disclosure_id)


def _row(
    work: Work, office: PostOffice, mail: ServiceMail | MarketingMail, kind: TemplateKind
) -> OutgoingMail:
    wording = template(mail.template, kind)
    subject, text = wording.filled(mail.language, mail.values)
    key, sender = new_id(), office.sender or ""
    return OutgoingMail(
        id=key,
        party_id=mail.to.party_id,
        address=mail.to.address,
        subject=subject[:LONGEST_SUBJECT],
        text=text,
        answers=mail.answers,
        link=mail.link,
        is_marketing=kind is TemplateKind.MARKETING,
        mail_id=f"<{key}@{mail_domain(sender)}>",
        sender=sender,
        template=wording.name,
        template_version=wording.version,
        language=mail.language,
        state=MailState.WAITING,
        written_at=work.now,
    )


async def operator_of(work: Work, office: PostOffice) -> Recipient:
    """Find who runs the mail server; without one no mail is promised."""
    if office.carrier is None or office.sender is None or office.operator is None:
        raise MailOff("Set the mail server, the sender and who runs it.")
    named = select(Recipient).where(Recipient.name == office.operator)
    found = await work.session.scalar(named)
    if found is None:
        raise MailOff("Take it up as a recipient, and name it in the settings.")
    return found
