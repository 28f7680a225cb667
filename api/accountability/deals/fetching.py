"""Fetching a file from a room: made anew, written into the ledger, and only then given."""

import hashlib
from uuid import UUID

from api.accountability.deals.actions import open_deal
from api.accountability.deals.making import DealSheet
from api.accountability.deals.rules import DealRevoked, DealStage, check_stage
from api.accountability.deals.tables import Deal, DealFile
from api.database.work import Work
from api.disclosure.actions import disclose
from api.disclosure.rules import Basis
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.kernel.purposes import Purpose


async def check_open(work: Work, deal: Deal, stage: DealStage) -> None:
    """Refuse before anything is read: who is not to have it, and what is not open."""
    if deal.revoked_at is not None:
        raise DealRevoked
    check_stage(stage, deal.stage, deal.closed_on)
    recipient = await work.session.get_one(Recipient, deal.recipient_id)
    recipient.standing.check(local_day(work.now))


async def note_fetched(
    work: Work, deal_id: UUID, stage: DealStage, sheet: DealSheet, *, is_by_buyer: bool = False
) -> None:
    """Write down who fetches what for whom; what names or means nobody is no disclosure."""
    deal = await open_deal(work, deal_id)
    await check_open(work, deal, stage)
    line = None
    if sheet.subjects:
        line = await disclose(
            work,
            await work.session.get_one(Recipient, deal.recipient_id),
            purpose=Purpose.ADMINISTRATION,
            basis=Basis.LEGITIMATE_INTERESTS,
            fields=[*sheet.fields],
            subjects=sheet.subjects,
            payload=sheet.payload,
            job=None,
            record=deal,
        )
    work.session.add(
        DealFile(
            deal_id=deal.id,
            stage=stage,
            fetched_at=work.now,
            fetched_by=work.caller.id,
            is_by_buyer=is_by_buyer,
            parties=len(sheet.subjects),
            left_out=sheet.left_out,
            sha256=hashlib.sha256(sheet.payload).hexdigest(),
            disclosure_id=line and line.id,
        )
    )
