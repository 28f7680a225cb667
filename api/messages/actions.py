"""What can be done about a thread: hand it on, link it, close it, strike out what it says."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from api.audit.bulk import bulk_erase, bulk_update
from api.audit.versions import held
from api.customers.tables import Customer, Party
from api.database.base import Base
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.messages.linking import name_subject
from api.messages.opening import throw_away
from api.messages.rules.files import AttachmentState
from api.messages.rules.kinds import (
    LinkedBy,
    MessageDirection,
    NothingToStrike,
    ThreadState,
)
from api.messages.schemas import ThreadChanges
from api.messages.tables import Message, MessageAttachment, MessageThread
from api.orders.tables import Order
from api.staff.tables import Account
from api.standing.actions import check_usable

Row = TypeVar("Row", bound=Base)


async def change_thread(work: Work, thread_id: UUID, said: ThreadChanges) -> None:
    thread = await held(work, MessageThread, thread_id)
    await _check_owner(work, said.owner_id)
    if "owner_id" in said.model_fields_set:
        thread.owner_id = said.owner_id
    if said.customer_id or said.party_id or said.order_id:
        await _link(work, thread, said)
    thread.topic = said.topic or thread.topic
    if said.needs_look is not None:
        thread.needs_look = said.needs_look
    if said.is_closed is not None:
        thread.state = ThreadState.CLOSED if said.is_closed else ThreadState.UNANSWERED
    await work.session.flush()


async def strike_out(work: Work, message_id: UUID) -> None:
    """Take a message's text away for good; nobody keeps what it was."""
    message = await held(work, Message, message_id)
    if message.direction is not MessageDirection.IN or message.text is None:
        raise NothingToStrike
    await bulk_erase(work, Message, [{"id": message.id, "text": None}])
    await _strike_out_files(work, message.id)
    await bulk_update(work, MessageThread, [{"id": message.thread_id, "needs_look": False}])


async def _strike_out_files(work: Work, message_id: UUID) -> None:
    """Throw the files of a message away with it: nobody opens what may say the same."""
    kept = select(MessageAttachment.id).where(
        MessageAttachment.message_id == message_id, MessageAttachment.sealed.is_not(None)
    )
    ids = [*await work.session.scalars(kept)]
    await throw_away(work, ids, AttachmentState.DESTROYED)


async def _link(work: Work, thread: MessageThread, said: ThreadChanges) -> None:
    """Say whose a thread is. Nothing new begins with somebody restricted."""
    if said.order_id:
        order = await _known(work, Order, said.order_id, "/order_id")
        thread.order_id = order.id
    if said.customer_id or said.order_id:
        key = said.customer_id or order.customer_id
        customer = await _known(work, Customer, key, "/customer_id")
        thread.customer_id = customer.id
        thread.party_id = said.party_id or thread.party_id or customer.party_id
    if said.party_id:
        thread.party_id = (await _known(work, Party, said.party_id, "/party_id")).id
    if thread.party_id is not None:
        await check_usable(work, thread.party_id)
        thread.linked_by = LinkedBy.STAFF
    await work.session.flush()
    await name_subject(work, thread)


async def _known(work: Work, table: type[Row], key: UUID, pointer: str) -> Row:
    found = await work.session.get(table, key)
    if found is None:
        raise NotFound("There is no such record.", pointer=pointer)
    return found


async def _check_owner(work: Work, owner_id: UUID | None) -> None:
    """Refuse an owner who does not work here, or not any more."""
    owner = await work.session.get(Account, owner_id) if owner_id else None
    if owner_id and (owner is None or owner.left_on is not None):
        raise NotFound("There is no such record.", pointer="/owner_id")
