"""Takes threads away whose time is over, with all that is in them and tells of them."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select

from api.audit.tables import Provenance
from api.database.base import Base
from api.database.work import Work
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.mail.tables import OutgoingMail
from api.messages.opening import delete_bytes
from api.messages.tables import Message, MessageAttachment, MessageThread
from api.standing.evidence import frozen_parties

AT_A_TIME: Final = 50
sources = Provenance.__table__


async def forget_messages(task: Task) -> None:
    """Take the oldest threads away, as many as are over."""
    count = AT_A_TIME
    while count == AT_A_TIME and not task.cancelled:
        async with task.work() as work:
            over = await _over(work)
            for thread in over:
                await _take_away(work, thread)
            count = len(over)
        task.progress(task.done + count)


async def _over(work: Work) -> Sequence[MessageThread]:
    """Find the oldest that are over; but what somebody asks about, or a claim needs, stays."""
    today = local_day(work.now)
    rule = retention.rule("MESSAGE", today)
    frozen = await frozen_parties(work, MessageThread, Message, MessageAttachment)
    free = MessageThread.party_id.is_(None) | MessageThread.party_id.not_in(frozen)
    oldest = select(MessageThread).where(free).order_by(MessageThread.latest_at)
    found = await work.session.scalars(oldest.limit(AT_A_TIME))
    ends = ((each, rule.ends(local_day(each.latest_at))) for each in found)
    return [each for each, end in ends if end is not None and end < today]


async def _take_away(work: Work, thread: MessageThread) -> None:
    """Delete from the leaves up, and flush between: each row is noted as gone."""
    messages = await _rows(work, Message, Message.thread_id == thread.id)
    ids = [each.id for each in messages]
    files = await _rows(work, MessageAttachment, MessageAttachment.message_id.in_(ids))
    sent = [each.outgoing_id for each in messages if each.outgoing_id]
    mails = await _rows(work, OutgoingMail, OutgoingMail.id.in_(sent))
    rows: list[list[Any]] = [files, messages, mails, [thread]]
    await delete_bytes(work, [each.id for each in files if each.sealed])
    await _forget_sources(work, [each.id for group in rows for each in group])
    for group in rows:
        for each in group:
            await work.session.delete(each)
        await work.session.flush()


async def _rows(work: Work, table: type[Base], those: Any) -> list[Any]:
    return [*await work.session.scalars(select(table).where(those))]


async def _forget_sources(work: Work, ids: Sequence[UUID]) -> None:
    connection = await work.session.connection()
    await connection.execute(delete(sources).where(sources.c.record_id.in_(ids)))
