"""The inbox over HTTP: threads, their messages, answers."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from starlette.requests import Request

from api.archive.receiving import ScanRoom
from api.audit.versions import VersionConflict
from api.customers.going_on import with_merged
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.documents.media import Medium
from api.http.answers import Answer, saying
from api.http.files import File
from api.http.routes import Routes
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.mail.rules.letters import MailOff, UnverifiedAddress
from api.messages import actions
from api.messages.answering import answer
from api.messages.canned import UnknownCanned, canned_views
from api.messages.opening import ATTACHED_FILES, AttachedFile, opened
from api.messages.queries import MESSAGES_SHOWN, THREADS_SHOWN
from api.messages.rules.files import AttachmentNotKept, AttachmentWaits
from api.messages.rules.kinds import NoAddress, NothingToStrike, ThreadState
from api.messages.rules.scanning import SensitiveInText
from api.messages.schemas import (
    CannedAnswers,
    MessageView,
    NewAnswer,
    ThreadChanges,
    ThreadFilter,
    ThreadView,
)
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Messages")


class AttachmentContent(File):
    """A file as it came."""

    media_type = "application/octet-stream"


READ, WRITE = Permission.MESSAGES_READ, Permission.MESSAGES_WRITE
CHANGED = [NotFound, VersionConflict]
UNSENT = [MailOff, NoContract, NoTransferTool, TransferNotAssessed]
UNSAID = [IdentityCodeInText, SensitiveInText, UnknownCanned]


@routes.get("/message-threads", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_message_threads(
    work: Work, paging: Paging, chosen: Annotated[ThreadFilter, Query()]
) -> Answer[Page[ThreadView]]:
    """List threads: those that wait by when they are due, all others the latest first."""
    given = await with_merged(work, chosen.conditions(work.now), "customer_id")
    waits = chosen.state is ThreadState.UNANSWERED or chosen.overdue
    sort = "due_at" if waits else "latest_at"
    return await page(work, THREADS_SHOWN, paging, given, sort=sort, descending=not waits)


@routes.get("/message-threads/{message_thread_id}", READ, purposes=TRADE, refuses=[NotFound])
async def get_message_thread(work: Work, message_thread_id: UUID) -> Answer[ThreadView]:
    """Show where a thread stands."""
    return await show(work, THREADS_SHOWN, message_thread_id)


@routes.patch("/message-threads/{message_thread_id}", WRITE, purposes=TRADE, refuses=CHANGED)
async def change_message_thread(
    work: Work, message_thread_id: UUID, changes: ThreadChanges
) -> Answer[ThreadView]:
    """Hand a thread on, say whose it is, close it or open it again."""
    await actions.change_thread(work, message_thread_id, changes)
    return await show(work, THREADS_SHOWN, message_thread_id)


@routes.get("/messages", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_messages(
    work: Work, paging: Paging, message_thread_id: UUID
) -> Answer[Page[MessageView]]:
    """List the messages of a thread, the first one first."""
    given = {"thread_id": message_thread_id}
    return await page(work, MESSAGES_SHOWN, paging, given, sort="at", descending=False)


@routes.post(
    "/message-threads/{message_thread_id}/answers",
    WRITE,
    purposes=TRADE,
    refuses=[*CHANGED, NoAddress, UnverifiedAddress, *UNSENT, *UNSAID],
    conditional=True,
)
async def answer_message(
    work: Work, request: Request, message_thread_id: UUID, said: NewAnswer
) -> Answer[MessageView]:
    """Answer by e-mail whoever wrote last. It is in the ledger before it leaves."""
    message = await answer(work, request.app.state.office, message_thread_id, said)
    return await show(work, MESSAGES_SHOWN, message.id)


@routes.get(
    "/message-attachments/{message_attachment_id}/content",
    READ,
    purposes=TRADE,
    refuses=[NotFound, AttachmentWaits, AttachmentNotKept],
)
async def open_attachment(
    work: Work, request: Request, message_attachment_id: UUID
) -> AttachmentContent:
    """Open a file that came with a message. Whose it is is noted as shown."""
    room: ScanRoom = request.app.state.scan_room
    shown = await show(work, ATTACHED_FILES, message_attachment_id)
    file = AttachedFile.model_validate_json(shown.body)
    content = await opened(file, work.database.secrets, room.store)
    kind = file.medium or Medium.PDF
    answer = AttachmentContent(content, f"{file.number}.{kind.name.lower()}")
    answer.headers["content-type"] = kind
    return answer


@routes.post(
    "/messages/{message_id}/redaction",
    WRITE,
    purposes=TRADE,
    refuses=[*CHANGED, NothingToStrike],
    status=200,
    conditional=True,
)
async def strike_out_message(work: Work, message_id: UUID) -> Answer[MessageView]:
    """Take a message's text away for good: it says what the register does not keep."""
    await actions.strike_out(work, message_id)
    return await show(work, MESSAGES_SHOWN, message_id)


@routes.get("/canned-answers", READ)
async def list_canned_answers(work: Work) -> Answer[CannedAnswers]:
    """List the ready-made answers, in every language."""
    return saying(CannedAnswers(items=canned_views()))
