"""What is shown of threads and messages."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, case, false, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.tables import Customer, Party
from api.database.membership import among
from api.database.types import Key, Moment
from api.mail.tables import OutgoingMail
from api.messages.rules.kinds import ThreadState
from api.messages.schemas import AttachmentView, MessageView, ThreadView
from api.messages.tables import Message, MessageAttachment, MessageThread
from api.orders.tables import Order
from api.staff.tables import Account
from api.views.shown import Nested, Shown

threads = MessageThread.__table__
messages = Message.__table__
files = MessageAttachment.__table__
mails = OutgoingMail.__table__
parties = Party.__table__
customers = Customer.__table__
orders = Order.__table__
accounts = Account.__table__

OWNED: Final = threads.c.owner_id == bindparam("caller_id", type_=Key())

THREADS_SHOWN: Final = Shown(
    MessageThread,
    ThreadView,
    source=threads.outerjoin(parties, parties.c.id == threads.c.party_id)
    .outerjoin(customers, customers.c.id == threads.c.customer_id)
    .outerjoin(orders, orders.c.id == threads.c.order_id)
    .outerjoin(accounts, accounts.c.id == threads.c.owner_id),
    version=threads.c.version,
    fields={
        "party_name": parties.c.name,
        "customer_number": customers.c.number,
        "order_number": orders.c.number,
        "owner_name": accounts.c.name,
        "is_mine": case((OWNED, true()), else_=false()),
    },
    sorts={"due_at": threads.c.due_at, "latest_at": threads.c.latest_at},
    filters={
        "state": threads.c.state == bindparam("state", type_=threads.c.state.type),
        "mine": OWNED,
        "overdue_at": (threads.c.state == ThreadState.UNANSWERED)
        & (threads.c.due_at < bindparam("overdue_at", type_=Moment())),
        "needs_look": threads.c.needs_look,
        "customer_id": threads.c.customer_id == bindparam("customer_id", type_=Key()),
        "customer_ids": among(threads.c.customer_id, "customer_ids"),
        "order_id": threads.c.order_id == bindparam("order_id", type_=Key()),
    },
    wide=frozenset({"customer_ids"}),
)


async def files_known(session: AsyncSession, ids: Collection[UUID]) -> set[UUID]:
    """Tell which stored files can still be opened."""
    there = files.c.id.in_(ids) & files.c.sealed.is_not(None)
    return {*await session.scalars(select(files.c.id).where(there))}


ATTACHED: Final = Nested(
    MessageAttachment,
    AttachmentView,
    where=files.c.message_id == messages.c.id,
    order=(files.c.id,),
    around=(messages,),
)
MESSAGES_SHOWN: Final = Shown(
    Message,
    MessageView,
    source=messages.join(threads, threads.c.id == messages.c.thread_id)
    .outerjoin(mails, mails.c.id == messages.c.outgoing_id)
    .outerjoin(accounts, accounts.c.id == messages.c.written_by),
    version=threads.c.version,
    fields={
        "sender_address": func.coalesce(messages.c.sender_address, mails.c.address),
        "text": func.coalesce(messages.c.text, mails.c.text),
        "attachments": ATTACHED,
        "written_by_name": accounts.c.name,
        "mail_id": mails.c.id,
        "mail_state": mails.c.state,
        "mail_failure": mails.c.failure,
    },
    sorts={"at": messages.c.at},
    filters={"thread_id": messages.c.thread_id == bindparam("thread_id", type_=Key())},
)
