"""A deal room as the other side enters it: by its code, without an account, until revoked."""

from starlette.requests import Request

from api.accountability.deals import rules
from api.accountability.deals.entering import deal_of_code, told_to_buyer
from api.accountability.deals.fetching import check_open, note_fetched
from api.accountability.deals.making import sheet_of
from api.accountability.deals.schemas import DealCode, PublicDeal, PublicFetching
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.http.answers import Answer, Seen, saying
from api.http.files import Attachment
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.privacy.rules.requests import TooManyCodes
from api.staff.doors import writing
from api.staff.rules.sign_in import TooManySignIns
from api.views.log import log_seen

routes = Routes("Deal rooms")
GUESSED = [NotFound, TooManyCodes, TooManySignIns]


@routes.post(
    "/public/deal-room",
    Open.ANYONE,
    refuses=GUESSED,
    status=200,
    keyed=False,
    writes=False,
)
async def enter_deal_room(work: Work, request: Request, said: DealCode) -> Answer[PublicDeal]:
    """Tell the other side what it may fetch, or that its room is closed for good."""
    return saying(told_to_buyer(await deal_of_code(request, work, said.code)))


@routes.post(
    "/public/deal-room/files",
    Open.ANYONE,
    refuses=[
        *(*GUESSED, NoContract, NoTransferTool, TransferNotAssessed, rules.DealRevoked),
        *(rules.StageNotReached, rules.NotClosed, rules.DirectIdentifiers),
    ],
    status=200,
    keyed=False,
    writes=False,
)
async def take_deal_file(work: Work, request: Request, said: PublicFetching) -> Attachment:
    """Give the other side a file of an open stage, written into the ledger before it leaves."""
    deal = await deal_of_code(request, work, said.code)
    await check_open(work, deal, said.stage)
    sheet = await sheet_of(work, deal, said.stage)
    async with writing(request, work) as ledger:
        await note_fetched(ledger, deal.id, said.stage, sheet, is_by_buyer=True)
        await log_seen(ledger, Seen("deals", [deal.id], sheet.subjects))
    return Attachment(sheet.payload, f"{deal.number}-{said.stage}.json")
