"""Campaigns over HTTP."""

from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.mail.rules.letters import MailOff
from api.outreach.campaigns import actions
from api.outreach.campaigns.queries import CAMPAIGNS_SHOWN
from api.outreach.campaigns.schemas import CampaignChanges, CampaignView, NewCampaign
from api.outreach.rules.runs import CampaignState, NoDraft, NothingWritten
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Outreach")

P = Permission
ONE = "/campaigns/{campaign_id}"


@routes.get("/campaigns", P.OUTREACH_READ, refuses=[WrongCursor])
async def list_campaigns(
    work: Work, paging: Paging, state: CampaignState | None = None
) -> Answer[Page[CampaignView]]:
    """List campaigns, the latest first."""
    return await page(work, CAMPAIGNS_SHOWN, paging, {"state": state})


@routes.post("/campaigns", P.OUTREACH_WRITE, refuses=[NotFound, IdentityCodeInText])
async def write_campaign(work: Work, campaign: NewCampaign) -> Answer[CampaignView]:
    """Begin a campaign: a segment, and what is said to it."""
    made = await actions.write_campaign(work, campaign)
    return await show(work, CAMPAIGNS_SHOWN, made.id)


@routes.get(ONE, P.OUTREACH_READ, refuses=[NotFound])
async def get_campaign(work: Work, campaign_id: UUID) -> Answer[CampaignView]:
    """Show a campaign. Its runs tell whom it reached, by numbers."""
    return await show(work, CAMPAIGNS_SHOWN, campaign_id)


@routes.patch(
    ONE, P.OUTREACH_WRITE, refuses=[NotFound, VersionConflict, NoDraft, IdentityCodeInText]
)
async def change_campaign(
    work: Work, campaign_id: UUID, changes: CampaignChanges
) -> Answer[CampaignView]:
    """Write on, while it is a draft."""
    await actions.change_campaign(work, campaign_id, changes)
    return await show(work, CAMPAIGNS_SHOWN, campaign_id)


@routes.post(
    f"{ONE}/sending",
    P.OUTREACH_SEND,
    refuses=[NotFound, VersionConflict, NoDraft, NothingWritten, MailOff],
    status=202,
    conditional=True,
)
async def send_campaign(
    work: Work, request: Request, campaign_id: UUID
) -> Answer[CampaignView]:
    """Have a campaign sent. The gate is asked for each mail, and once more as it leaves."""
    await actions.begin_sending(work, request.app.state.office, campaign_id)
    return await show(work, CAMPAIGNS_SHOWN, campaign_id)


@routes.post(
    f"{ONE}/cancellation",
    P.OUTREACH_WRITE,
    refuses=[NotFound, VersionConflict, NoDraft],
    status=200,
    conditional=True,
)
async def cancel_campaign(work: Work, campaign_id: UUID) -> Answer[CampaignView]:
    """Stop a campaign. What has left has left, and nothing more does."""
    await actions.cancel(work, campaign_id)
    return await show(work, CAMPAIGNS_SHOWN, campaign_id)
