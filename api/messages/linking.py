"""Whose a message is: by what it answers, by its address, by the numbers that it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Provenance
from api.customers.merge_queries import is_merged
from api.customers.tables import Customer, CustomerRole
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.folding import folded
from api.messages.received import Received
from api.messages.rules.numbers import order_named, thread_named
from api.messages.tables import Message, MessageAttachment, MessageThread
from api.orders.tables import Order
from api.standing.one_subject import parties_of
from api.standing.queries import restrictions_of
from api.views.search_tables import SearchEntry

ENTRIES = SearchEntry.__table__
AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Whose:
    """Who writes, with all that they are, and whose matter it may be."""

    party_id: UUID | None = None
    parties: Sequence[UUID] = ()
    customer_id: UUID | None = None


async def recognised(work: Work, address: str | None) -> Whose:
    """Tell whose an address is: of nobody, or of several, nobody's.

    Nor of somebody restricted: their thread stays a stranger's until a person has looked.
    """
    if address is None:
        return Whose()
    listed = select(ENTRIES.c.party_id).where(
        ENTRIES.c.text == folded(address), ENTRIES.c.record_type == "emails"
    )
    found = sorted({*await work.session.scalars(listed.distinct().limit(AT_MOST))})
    if not found:
        return Whose()
    parties = await parties_of(work, found[0])
    is_restricted = (await work.session.scalars(restrictions_of(parties))).first()
    if not {*found} <= {*parties} or is_restricted is not None:
        return Whose()
    customer_id = await _customer_of(work, parties)
    return Whose(await _writer(work.session, found, customer_id), parties, customer_id)


async def thread_of(work: Work, received: Received, whose: Whose) -> MessageThread | None:
    """Find the thread that a message goes on with, if it comes from one who is in it.

    Anybody else who answers begins a thread of their own: theirs are not another's data.
    """
    answered = select(Message.thread_id).where(Message.mail_digest.in_(received.answers))
    named = MessageThread.number == thread_named(received.subject)
    query = (
        select(MessageThread)
        .where(or_(MessageThread.id.in_(answered), named))
        .order_by(MessageThread.latest_at.desc())
        .limit(AT_MOST)
    )
    for thread in await work.session.scalars(query):
        if thread.party_id and await _is_restricted(work, thread.party_id):
            continue
        if thread.party_id in whose.parties or await _has_written(work, thread, received):
            return thread
    return None


async def order_of(work: Work, received: Received, whose: Whose) -> UUID | None:
    """Find the order that a message names, if it is the writer's own."""
    number = received.named_order or order_named(received.subject)
    if number is None or whose.customer_id is None:
        return None
    own = select(Order.id).where(Order.number == number, Order.customer_id == whose.customer_id)
    found: UUID | None = await work.session.scalar(own)
    return found


async def name_subject(work: Work, thread: MessageThread) -> None:
    """Have where a thread's values came from speak of whom the thread is of now."""
    messages = select(Message.id).where(Message.thread_id == thread.id)
    files = select(MessageAttachment.id).where(MessageAttachment.message_id.in_(messages))
    told = Provenance.__table__
    rows = or_(
        told.c.record_id == thread.id,
        told.c.record_id.in_(messages),
        told.c.record_id.in_(files),
    )
    connection = await work.session.connection()
    await connection.execute(update(told).where(rows).values(subject_id=thread.party_id))


async def _is_restricted(work: Work, party_id: UUID) -> bool:
    return (await work.session.scalars(restrictions_of([party_id]))).first() is not None


async def _has_written(work: Work, thread: MessageThread, received: Received) -> bool:
    if received.sender_address is None:
        return False
    earlier = select(Message.id).where(
        Message.thread_id == thread.id, Message.sender_address == received.sender_address
    )
    return await work.session.scalar(earlier.limit(1)) is not None


async def _customer_of(work: Work, parties: Sequence[UUID]) -> UUID | None:
    """Give the writer's own account, or the one they have a task for, if it is but one."""
    own = select(Customer.id).where(Customer.party_id.in_(parties), ~is_merged(Customer.id))
    found = {*await work.session.scalars(own)}
    if not found:
        today = local_day(work.now)
        acting = select(CustomerRole.customer_id).where(
            CustomerRole.person_id.in_(parties),
            or_(CustomerRole.valid_to.is_(None), CustomerRole.valid_to >= today),
        )
        found = {*await work.session.scalars(acting)}
    return found.pop() if len(found) == 1 else None


async def _writer(
    session: AsyncSession, found: Sequence[UUID], customer_id: UUID | None
) -> UUID:
    """Choose among the parties that one data subject is: the account's own, where it is one."""
    customer = await session.get(Customer, customer_id) if customer_id else None
    return customer.party_id if customer and customer.party_id in found else found[0]
