"""Opens the files of messages: each under a key of its own, which the register's key seals."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from pydantic import BaseModel

from api.archive.locking import decrypted
from api.archive.receiving import ScanRoom
from api.audit.bulk import bulk_erase, bulk_update
from api.audit.versions import held
from api.database.secrets import Secrets
from api.database.work import Work
from api.documents.media import Medium
from api.documents.store import FileGone, FileStore
from api.jobs.promises import promise
from api.jobs.task import Task
from api.messages.rules.files import AttachmentNotKept, AttachmentState, check_opens
from api.messages.tables import Message, MessageAttachment, MessageThread
from api.views.shown import Shown

files = MessageAttachment.__table__
messages = Message.__table__
threads = MessageThread.__table__

CHECK: Final = "check_attachment"
DELETE: Final = "delete_scan"
"""The archive's job: it deletes a stored file by its id, whatever it was of."""


class AttachedFile(BaseModel):
    """What opens a file, and whose it is."""

    id: UUID
    number: str
    state: AttachmentState
    medium: Medium | None
    filename: str | None
    sealed: str | None


ATTACHED_FILES: Final = Shown(
    MessageAttachment,
    AttachedFile,
    source=files.join(messages, messages.c.id == files.c.message_id).join(
        threads, threads.c.id == messages.c.thread_id
    ),
    fields={"number": threads.c.number},
)


def sealed_key(by: Secrets, key: bytes, file_id: UUID) -> str:
    return by.sealed(key.hex(), f"message_attachments:{file_id}:sealed")


async def opened(file: AttachedFile, secrets: Secrets, store: FileStore) -> bytes:
    """Read and decrypt a file. One whose key is gone stays shut."""
    check_opens(file.state)
    if file.sealed is None:
        raise AttachmentNotKept
    try:
        return await _content(file.id, file.sealed, secrets, store)
    except (FileGone, InvalidTag) as error:
        raise AttachmentNotKept from error


async def check_again(task: Task, room: ScanRoom) -> None:
    """Ask again about a file in quarantine; without an answer the job is tried later."""
    async with task.work(writes=False) as work:
        found = await work.session.get(MessageAttachment, task.record_id)
        secrets = work.database.secrets
    waits = found is not None and found.state is AttachmentState.QUARANTINED
    if found is None or not waits or found.sealed is None or room.scanner is None:
        return
    content = await _content(found.id, found.sealed, secrets, room.store)
    virus = await room.scanner.virus_in(content)
    async with task.work() as work:
        file = await held(work, MessageAttachment, task.record_id)
        if file.state is not AttachmentState.QUARANTINED:
            return
        if virus is None:
            file.state = AttachmentState.CLEAN
        else:
            await throw_away(work, [file.id], AttachmentState.INFECTED)


async def throw_away(work: Work, file_ids: Sequence[UUID], left: AttachmentState) -> None:
    """Throw the keys of files away, and have their bytes deleted."""
    if file_ids:
        states = ({"id": each, "state": left} for each in file_ids)
        await bulk_update(work, MessageAttachment, states)
        gone = [{"id": each, "sealed": None} for each in file_ids]
        await bulk_erase(work, MessageAttachment, gone)
    await delete_bytes(work, file_ids)


async def delete_bytes(work: Work, file_ids: Sequence[UUID]) -> None:
    for each in file_ids:
        await promise(work, DELETE, each)


async def _content(file_id: UUID, sealed: str, secrets: Secrets, store: FileStore) -> bytes:
    key = bytes.fromhex(secrets.opened(sealed, f"message_attachments:{file_id}:sealed"))
    return decrypted(await store.get(file_id), key, file_id)
