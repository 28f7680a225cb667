"""Hands a package over to whom it is about; the ledger says so before it leaves."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from starlette.requests import Request

from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.purposes import Purpose
from api.staff.doors import writing

THEMSELVES: Final = "Rekisteröity itse"
HOME: Final = "FI"


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
