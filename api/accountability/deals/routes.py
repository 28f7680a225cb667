"""Deal rooms over HTTP: opened by two, fetched from with proof, closed for good."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.accountability.deals import actions, rules
from api.accountability.deals.fetching import check_open, note_fetched
from api.accountability.deals.making import sheet_of
from api.accountability.deals.queries import DEAL_SHOWN, DEALS_SHOWN
from api.accountability.deals.schemas import (
    DealCodeView,
    DealRow,
    DealView,
    Fetching,
    Informing,
    NewDeal,
    Revocation,
    StageApproval,
    StageProposal,
)
from api.accountability.deals.tables import Deal
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.http.answers import Answer, Seen, saying
from api.http.files import Attachment
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.privacy.rules.approving import NotYetAlone, SecondPersonNeeded
from api.staff.doors import writing
from api.views.log import log_seen
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Deal rooms")
READ, WRITE = Permission.ACCOUNTABILITY_READ, Permission.ACCOUNTABILITY_WRITE
ONE: Final = "/deals/{deal_id}"
AGREED: Final = [NotFound, NoContract, NoTransferTool, TransferNotAssessed]


@routes.get("/deals", READ, refuses=[WrongCursor])
async def list_deals(work: Work, paging: Paging) -> Answer[Page[DealRow]]:
    """List the rooms, the latest first."""
    return await page(work, DEALS_SHOWN, paging)


@routes.post("/deals", WRITE, refuses=[*AGREED, rules.NdaMissing])
async def open_deal(work: Work, said: NewDeal) -> Answer[DealView]:
    """Open a room for sums alone: the other side has a contract and has signed."""
    deal = await actions.open_room(work, said)
    return await show(work, DEAL_SHOWN, deal.id)


@routes.get(ONE, READ, refuses=[NotFound])
async def get_deal(work: Work, deal_id: UUID) -> Answer[DealView]:
    """Show a room, how far it is open, and who fetched what."""
    return await show(work, DEAL_SHOWN, deal_id)


@routes.post(
    f"{ONE}/proposal",
    WRITE,
    refuses=[
        *(NotFound, VersionConflict, rules.DealRevoked, rules.StageOrder),
        *(rules.NotClosed, rules.ClosedInFuture),
    ],
    status=200,
    conditional=True,
)
async def propose_stage(work: Work, deal_id: UUID, said: StageProposal) -> Answer[DealView]:
    """Propose that the room be opened further: all of it once the sale is closed."""
    await actions.propose(work, deal_id, said)
    return await show(work, DEAL_SHOWN, deal_id)


@routes.post(
    f"{ONE}/approval",
    WRITE,
    refuses=[
        *(NotFound, VersionConflict, rules.DealRevoked, rules.NothingProposed),
        *(SecondPersonNeeded, NotYetAlone),
    ],
    status=200,
    conditional=True,
)
async def approve_stage(work: Work, deal_id: UUID, said: StageApproval) -> Answer[DealView]:
    """Open the stage that another person has proposed."""
    await actions.approve(work, deal_id, said)
    return await show(work, DEAL_SHOWN, deal_id)


@routes.post(
    f"{ONE}/revocation",
    WRITE,
    refuses=[NotFound, VersionConflict, rules.DealRevoked],
    status=200,
    conditional=True,
)
async def revoke_deal(work: Work, deal_id: UUID, said: Revocation) -> Answer[DealView]:
    """Give nothing from a room any more."""
    await actions.revoke(work, deal_id, said)
    return await show(work, DEAL_SHOWN, deal_id)


@routes.post(
    f"{ONE}/code",
    WRITE,
    refuses=[NotFound, VersionConflict, rules.DealRevoked],
    status=200,
    keyed=False,
    conditional=True,
)
async def give_deal_code(work: Work, deal_id: UUID) -> Answer[DealCodeView]:
    """Make a code by which the other side fetches what is open; it ends the one before."""
    return saying(DealCodeView(code=await actions.give_code(work, deal_id)))


@routes.post(
    f"{ONE}/informing",
    WRITE,
    refuses=[NotFound, VersionConflict, rules.NotClosed, rules.InformedOutside],
    status=200,
    conditional=True,
)
async def note_deal_informed(work: Work, deal_id: UUID, said: Informing) -> Answer[DealView]:
    """Note that people were told of their new controller: GDPR, Article 14."""
    await actions.note_informed(work, deal_id, said)
    return await show(work, DEAL_SHOWN, deal_id)


@routes.post(
    f"{ONE}/files",
    Permission.DEALS_EXPORT,
    purposes=[Purpose.ADMINISTRATION],
    refuses=[
        *(*AGREED, rules.DealRevoked, rules.StageNotReached),
        *(rules.NotClosed, rules.DirectIdentifiers),
    ],
    status=200,
    keyed=False,
    writes=False,
)
async def fetch_deal_file(
    work: Work, request: Request, deal_id: UUID, said: Fetching
) -> Attachment:
    """Fetch a file for the other side, as things stand; before the closing it names nobody."""
    deal = await work.session.get(Deal, deal_id)
    if deal is None:
        raise NotFound("There is no such record.")
    await check_open(work, deal, said.stage)
    sheet = await sheet_of(work, deal, said.stage)
    async with writing(request, work) as ledger:
        await note_fetched(ledger, deal_id, said.stage, sheet)
        await log_seen(ledger, Seen("deals", [deal_id], sheet.subjects))
    return Attachment(sheet.payload, f"{deal.number}-{said.stage}.json")
