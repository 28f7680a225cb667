"""Takes a message in: once, into its thread or a new one, with an owner and a due time."""

from sqlalchemy import select

from api.database.locks import alone_with
from api.database.series import next_number
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.kernel.sources import Source, SourceKind
from api.messages.linking import Whose, order_of, recognised, thread_of
from api.messages.opening import CHECK, sealed_key
from api.messages.owners import next_owner
from api.messages.received import Attached, Received
from api.messages.rules.due import answer_due
from api.messages.rules.files import AttachmentState
from api.messages.rules.kinds import (
    LOOK_AT,
    LinkedBy,
    MessageChannel,
    MessageDirection,
    ThreadState,
)
from api.messages.rules.numbers import thread_number
from api.messages.rules.scanning import scanned
from api.messages.tables import Message, MessageAttachment, MessageThread

SERIES = "message_threads"


async def take_in(work: Work, received: Received, days: int) -> MessageThread | None:
    """Store a message and give its thread; None where it has been stored before."""
    await alone_with(work, f"message {received.digest}")
    known = select(Message.id).where(Message.mail_digest == received.digest)
    if await work.session.scalar(known) is not None:
        return None
    whose = await recognised(work, received.sender_address)
    thread = await thread_of(work, received, whose)
    by_form = received.channel is MessageChannel.FORM
    kind = SourceKind.CUSTOMER_SELF if by_form else SourceKind.CUSTOMER_EMAIL
    with work.citing(Source(kind, given_at=received.at)):
        if thread is None:
            thread = await _begun(work, received, whose, days)
        else:
            _continued(thread, received, days)
        await _add(work, thread, received)
        await work.session.flush()
    return thread


async def _begun(work: Work, received: Received, whose: Whose, days: int) -> MessageThread:
    year = local_day(received.at).year
    subject, _ = scanned(received.subject)
    thread = MessageThread(
        number=thread_number(year, await next_number(work.session, SERIES, year=year)),
        channel=received.channel,
        topic=received.topic,
        state=ThreadState.CLOSED if received.is_automatic else ThreadState.UNANSWERED,
        language=received.language or Language.FI,
        subject=subject or None,
        party_id=whose.party_id,
        customer_id=whose.customer_id,
        order_id=await order_of(work, received, whose),
        linked_by=LinkedBy.ADDRESS if whose.party_id else None,
        owner_id=await next_owner(work),
        needs_look=False,
        received_at=received.at,
        latest_at=received.at,
        due_at=answer_due(received.at, days),
    )
    work.session.add(thread)
    return thread


def _continued(thread: MessageThread, received: Received, days: int) -> None:
    """Have a thread wait for an answer again; the clock of one that waits runs on."""
    thread.latest_at = received.at
    if thread.state is not ThreadState.UNANSWERED and not received.is_automatic:
        thread.state = ThreadState.UNANSWERED
        thread.due_at = answer_due(received.at, days)


async def _add(work: Work, thread: MessageThread, received: Received) -> None:
    text, found = scanned(received.text)
    _, of_subject = scanned(received.subject)
    findings = {*found, *of_subject}
    message = Message(
        thread_id=thread.id,
        direction=MessageDirection.IN,
        at=received.at,
        mail_digest=received.digest,
        mail_id=received.mail_id,
        sender_name=scanned(received.sender_name or "")[0] or None,
        sender_address=received.sender_address,
        phone=received.phone,
        text=text or None,
        is_cut=received.is_cut,
        is_automatic=received.is_automatic,
    )
    work.session.add(message)
    for each in received.attached:
        filename, in_name = scanned(each.filename)
        findings |= {*in_name}
        await _attach(work, message, filename or None, each)
    message.findings = sorted(findings)
    thread.needs_look = thread.needs_look or bool(findings & LOOK_AT)


async def _attach(work: Work, message: Message, name: str | None, each: Attached) -> None:
    file = MessageAttachment(
        id=each.stored.id if each.stored else new_id(),
        message_id=message.id,
        filename=name,
        media_type=each.media_type,
        size=each.size,
        state=each.state,
        because=each.because,
    )
    if each.stored is not None:
        file.medium = each.stored.medium
        file.sealed = sealed_key(work.database.secrets, each.stored.key, file.id)
    work.session.add(file)
    if file.state is AttachmentState.QUARANTINED:
        await promise(work, CHECK, file.id)
