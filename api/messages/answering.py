"""Answering: the message, the mail that it is, and its line in the ledger in one commit."""

from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.customers.tables import Email
from api.database.work import Work
from api.disclosure.rules import Basis
from api.kernel.purposes import Purpose
from api.mail.actions import send
from api.mail.office import PostOffice
from api.mail.rules.letters import Addressee, RightsMail, ServiceMail
from api.messages.canned import canned_answer
from api.messages.received import digest_of
from api.messages.rules.kinds import MessageDirection, NoAddress, ThreadState, Topic
from api.messages.schemas import NewAnswer
from api.messages.tables import Message, MessageThread
from api.staff.company_tables import COMPANY_ID, Company
from api.standing.actions import check_usable
from api.standing.one_subject import parties_of

TEMPLATE = "answer"


async def answer(work: Work, office: PostOffice, thread_id: UUID, said: NewAnswer) -> Message:
    """Answer whoever wrote last. What is asked of own data goes to a confirmed address only."""
    thread = await held(work, MessageThread, thread_id)
    if thread.party_id is not None:
        await check_usable(work, thread.party_id)
    canned = canned_answer(said.canned) if said.canned else None
    mail = await send(work, office, await _mail(work, thread, said.text))
    message = Message(
        thread_id=thread.id,
        direction=MessageDirection.OUT,
        at=work.now,
        mail_digest=digest_of(mail.mail_id),
        is_cut=False,
        is_automatic=False,
        findings=[],
        outgoing_id=mail.id,
        canned=canned and canned.name,
        canned_version=canned and canned.version,
        written_by=work.caller.id,
    )
    work.session.add(message)
    thread.state = ThreadState.ANSWERED
    thread.answered_at = thread.latest_at = work.now
    await work.session.flush()
    return message


async def _mail(work: Work, thread: MessageThread, text: str) -> ServiceMail:
    latest = (
        select(Message)
        .where(Message.thread_id == thread.id, Message.sender_address.is_not(None))
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(1)
    )
    asked = await work.session.scalar(latest)
    if asked is None or asked.sender_address is None:
        raise NoAddress
    is_of_own_data = Topic.OWN_DATA is thread.topic
    of_rights = is_of_own_data or work.purpose is Purpose.DATA_SUBJECT_REQUEST
    company = await work.session.get(Company, COMPANY_ID)
    kind = RightsMail if of_rights else ServiceMail
    return kind(
        template=TEMPLATE,
        to=await _addressee(work, thread, asked.sender_address),
        language=thread.language,
        values={
            "subject": _reply(thread.subject),
            "number": thread.number,
            "text": text,
            "company": company.name if company else "",
        },
        subjects=[thread.party_id or thread.id],
        purpose=Purpose.DATA_SUBJECT_REQUEST if of_rights else Purpose.CUSTOMER_CARE,
        basis=_basis(thread, of_rights=of_rights),
        answers=asked.mail_id,
    )


async def _addressee(work: Work, thread: MessageThread, address: str) -> Addressee:
    if thread.party_id is None:
        return Addressee(address)
    parties = await parties_of(work, thread.party_id)
    known = select(Email.verified_at).where(
        Email.party_id.in_(parties), Email.address == address, Email.verified_at.is_not(None)
    )
    verified_at = await work.session.scalar(known.limit(1))
    return Addressee(address, thread.party_id, verified_at)


def _basis(thread: MessageThread, *, of_rights: bool) -> Basis:
    if of_rights:
        return Basis.LEGAL_OBLIGATION
    return Basis.CONTRACT if thread.customer_id else Basis.LEGITIMATE_INTERESTS


def _reply(subject: str | None) -> str:
    """Give the subject of an answer, with one `Re:` before it however often it was answered."""
    bare = (subject or "").removeprefix("Re: ").partition(" [V-")[0].strip()
    return f"Re: {bare}" if bare else "Re:"
