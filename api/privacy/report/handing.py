"""Hands a package over to whom it is about; the ledger says so before it leaves."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request

from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.languages import Language
from api.kernel.purposes import Purpose
from api.privacy.report.noting import note_view
from api.privacy.report.package import packed
from api.privacy.report.schemas import AccessReport
from api.privacy.report.telling import ask, tell_all
from api.staff.doors import writing

THEMSELVES: Final = "Rekisteröity itse"
HOME: Final = "FI"


async def packed_for(
    request: Request,
    work: Work,
    party_id: UUID,
    language: Language,
    pack: Callable[[AccessReport], bytes],
) -> bytes:
    """Commit the view, read, pack, commit the ledger's line; then it may leave."""
    parties = await note_view(request, work, party_id)
    asking = await ask(work, request.app.state.holders, parties, language)
    report = await tell_all(work, asking)
    content = await asyncio.to_thread(pack, report)
    told = [each.name for each in report.classes if each.portable or pack is packed]
    await note_handover(request, work, parties, told, content)
    return content


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
