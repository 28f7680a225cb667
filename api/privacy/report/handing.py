"""Hands a package over to whom it is about; the ledger says so before it leaves."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request

from api.database.work import Asked, Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Recipient
from api.http.files import ZipStream
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.privacy.report.composing import MOST_COUNTED
from api.privacy.report.noting import note_view
from api.privacy.report.package import packed_portable
from api.privacy.report.streaming import Wanted, stream_package
from api.privacy.report.telling import ask, count_all, tell_all
from api.staff.doors import writing

THEMSELVES: Final = "Rekisteröity itse"
HOME: Final = "FI"


async def streamed_for(
    request: Request, work: Work, party_id: UUID, language: Language, name: str
) -> ZipStream:
    """Commit the view and the ledger's line; then the package leaves as it is read.

    Nobody knows its digest yet. The ledger holds that of its first file, which says of whom
    it is, when it was made, and how many records of what it holds.
    """
    parties = await note_view(request, work, party_id)
    asking = await ask(work, request.app.state.holders, parties, language)
    counts = await count_all(asking)
    manifest = _manifest(work, parties, language, counts)
    await note_handover(request, work, parties, [*counts], manifest)
    asked = Asked(work.caller, work.operation, work.purpose)
    wanted = Wanted(parties, language, manifest)
    state = request.app.state
    return ZipStream(stream_package(state.works, asked, state.holders, wanted), name)


async def portable_for(
    request: Request, work: Work, party_id: UUID, language: Language
) -> bytes:
    """Commit the view, read, pack, commit the ledger's line; then it may leave."""
    parties = await note_view(request, work, party_id)
    asking = await ask(work, request.app.state.holders, parties, language)
    report = await tell_all(work, asking)
    content = await asyncio.to_thread(packed_portable, report)
    told = [each.name for each in report.classes if each.portable]
    await note_handover(request, work, parties, told, content)
    return content


def _manifest(
    work: Work, parties: Sequence[UUID], language: Language, counts: Mapping[str, int]
) -> bytes:
    said = {
        "at": work.now.isoformat(),
        "language": language,
        "parties": [*map(str, parties)],
        "records": counts,
        "counted_up_to": MOST_COUNTED,
    }
    return json.dumps(said, indent=1).encode()


async def note_handover(
    request: Request, work: Work, parties: Sequence[UUID], fields: Sequence[str], payload: bytes
) -> None:
    """Commit the ledger's line of a package that is about to be handed over."""
    async with writing(request, work) as own:
        await disclose(
            own,
            await _themselves(own),
            purpose=Purpose.DATA_SUBJECT_REQUEST,
            basis=Basis.LEGAL_OBLIGATION,
            fields=fields or ["-"],
            subjects=parties,
            payload=payload,
            job=None,
        )


async def _themselves(work: Work) -> Recipient:
    """Find the recipient that stands for data subjects; take it up the first time."""
    found = select(Recipient).where(Recipient.role == RecipientRole.DATA_SUBJECT).limit(1)
    recipient: Recipient | None = await work.session.scalar(found)
    if recipient is None:
        recipient = Recipient(name=THEMSELVES, role=RecipientRole.DATA_SUBJECT, country=HOME)
        work.session.add(recipient)
        await work.session.flush()
    return recipient
