"""Takes the files of a message in before a Work is open: looked at, encrypted, then stored.

A file that is turned away does not hold its message up: its name, its kind and why stay.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Final

from api.archive.receiving import ScanRoom
from api.archive.rules.scans import InfectedScan, ScanState
from api.documents.media import ENOUGH, Medium, NotWhatItClaims, UnknownMedium, medium_of
from api.documents.unfolding import FileUnfolds
from api.messages.received import Attached, Received
from api.messages.rules.files import AttachmentState

STATES: Final[Mapping[ScanState, AttachmentState]] = {
    ScanState.CLEAN: AttachmentState.CLEAN,
    ScanState.UNCHECKED: AttachmentState.UNCHECKED,
    ScanState.QUARANTINED: AttachmentState.QUARANTINED,
}

CALLED: Final = {"image/jpg": Medium.JPEG, "image/pjpeg": Medium.JPEG}
ENDINGS: Final = {
    "pdf": Medium.PDF,
    "jpg": Medium.JPEG,
    "jpeg": Medium.JPEG,
    "png": Medium.PNG,
}


@asynccontextmanager
async def kept(room: ScanRoom, received: Received) -> AsyncIterator[Received]:
    """Give a message whose files are stored, for as long as nothing goes wrong with it."""
    async with AsyncExitStack() as stack:
        attached = [await _kept(room, each, stack) for each in received.attached]
        yield replace(received, attached=attached)


async def _kept(room: ScanRoom, attached: Attached, stack: AsyncExitStack) -> Attached:
    if attached.content is None:
        return attached
    left = replace(attached, content=None)
    try:
        medium = medium_of(attached.content[:ENOUGH], _claimed(attached))
        stored = await stack.enter_async_context(room.kept(attached.content, medium))
    except InfectedScan:
        return replace(left, state=AttachmentState.INFECTED)
    except (UnknownMedium, NotWhatItClaims, FileUnfolds) as refusal:
        return replace(left, because=refusal.slug())
    return replace(left, state=STATES[stored.state], stored=stored)


def _claimed(attached: Attached) -> str:
    """Tell what a file says it is: where its kind says nothing, by how its name ends."""
    if attached.media_type != "application/octet-stream":
        return CALLED.get(attached.media_type, attached.media_type)
    return ENDINGS.get(attached.filename.rpartition(".")[2].lower(), "")
