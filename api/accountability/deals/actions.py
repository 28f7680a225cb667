"""What can be done about a deal room: open it, open it further by two, close it for good."""

from typing import Final
from uuid import UUID

from api.accountability.deals.codes import code_of
from api.accountability.deals.rules import (
    DealRevoked,
    DealStage,
    InformedOutside,
    NdaMissing,
    NotClosed,
    NothingProposed,
    check_closing,
    check_next,
    deal_number,
)
from api.accountability.deals.schemas import (
    Informing,
    NewDeal,
    Revocation,
    StageApproval,
    StageProposal,
)
from api.accountability.deals.tables import Deal
from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.disclosure.tables import Recipient
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.privacy.approving import approve_as_another
from api.privacy.rules.approving import Written

SERIES: Final = "deals"


async def open_room(work: Work, said: NewDeal) -> Deal:
    """Open a room for sums alone; the other side needs a contract and a signature."""
    today = local_day(work.now)
    if said.nda_on > today:
        raise NdaMissing(pointer="/nda_on")
    recipient = await work.session.get(Recipient, said.recipient_id)
    if recipient is None:
        raise NotFound("There is no such record.", pointer="/recipient_id")
    recipient.standing.check(today)
    number = await next_number(work.session, SERIES, year=today.year)
    deal = Deal(
        number=deal_number(today.year, number),
        stage=DealStage.AGGREGATE,
        opened_at=work.now,
        opened_by=work.caller.id,
        **said.model_dump(),
    )
    work.session.add(deal)
    await work.session.flush()
    return deal


async def propose(work: Work, deal_id: UUID, said: StageProposal) -> None:
    deal = await open_deal(work, deal_id)
    check_next(said.stage, deal.stage)
    check_closing(said.stage, said.closed_on, local_day(work.now))
    deal.proposed = said.stage
    deal.closed_on = said.closed_on if said.stage is DealStage.FULL else None
    deal.proposed_at, deal.proposed_by = work.now, work.caller.id


async def approve(work: Work, deal_id: UUID, said: StageApproval) -> None:
    """Open the proposed stage, in the name of another person."""
    deal = await open_deal(work, deal_id)
    if deal.proposed is None or deal.proposed_at is None or deal.proposed_by is None:
        raise NothingProposed
    written = Written(deal.proposed_by, deal.proposed_at)
    if alone_because := await approve_as_another(work, written, said.alone_because):
        deal.alone_because = alone_because
    deal.stage, deal.proposed = deal.proposed, None


async def revoke(work: Work, deal_id: UUID, said: Revocation) -> None:
    deal = await open_deal(work, deal_id)
    deal.revoked_at, deal.revoked_by = work.now, work.caller.id
    deal.revoked_because = said.because


async def give_code(work: Work, deal_id: UUID) -> str:
    """Make a code for the other side; the one before opens nothing any more."""
    deal = await open_deal(work, deal_id)
    deal.code_edition += 1
    return code_of(work.database.secrets, deal.number, deal.code_edition)


async def note_informed(work: Work, deal_id: UUID, said: Informing) -> None:
    """Note when and how people were told of their new controller: not before there is one."""
    deal = await held(work, Deal, deal_id)
    if deal.stage is not DealStage.FULL or deal.closed_on is None:
        raise NotClosed
    if not deal.closed_on <= said.informed_on <= local_day(work.now):
        raise InformedOutside(pointer="/informed_on")
    deal.informed_on, deal.informed_how = said.informed_on, said.informed_how


async def open_deal(work: Work, deal_id: UUID) -> Deal:
    deal = await held(work, Deal, deal_id)
    if deal.revoked_at is not None:
        raise DealRevoked
    return deal
