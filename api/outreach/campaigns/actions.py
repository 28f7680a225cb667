"""What can be done with campaigns: written, sent, stopped."""

from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.refusals import NotFound
from api.mail.office import PostOffice
from api.mail.rules.letters import MailOff
from api.outreach.campaigns.schemas import CampaignChanges, NewCampaign
from api.outreach.campaigns.tables import Campaign
from api.outreach.rules.runs import CampaignState, NoDraft, NothingWritten
from api.outreach.segments.tables import Segment

SEND = "send_campaign"


async def write_campaign(work: Work, said: NewCampaign) -> Campaign:
    await _check_segment(work, said.segment_id)
    campaign = Campaign(
        **said.model_dump(),
        state=CampaignState.DRAFT,
        made_at=work.now,
        made_by=work.caller.id,
    )
    work.session.add(campaign)
    await work.session.flush()
    return campaign


async def change_campaign(work: Work, campaign_id: UUID, said: CampaignChanges) -> None:
    campaign = await _draft(work, campaign_id)
    stated = said.stated()
    if "segment_id" in stated:
        await _check_segment(work, said.segment_id)
    for name, value in stated.items():
        setattr(campaign, name, value)


async def begin_sending(work: Work, office: PostOffice, campaign_id: UUID) -> None:
    """Have a draft sent by a job; whom it may go to is asked there, and for each mail again."""
    campaign = await _draft(work, campaign_id)
    if not (campaign.subject_fi and campaign.text_fi):
        raise NothingWritten
    if office.carrier is None or office.sender is None:
        raise MailOff("Set the mail server, the sender and who runs it.")
    campaign.state = CampaignState.SENDING
    await promise(work, SEND, campaign.id)


async def cancel(work: Work, campaign_id: UUID) -> None:
    """Stop a campaign: what has left has left, and nothing more does."""
    campaign = await held(work, Campaign, campaign_id)
    if campaign.state not in {CampaignState.DRAFT, CampaignState.SENDING}:
        raise NoDraft
    campaign.state = CampaignState.CANCELLED


async def _draft(work: Work, campaign_id: UUID) -> Campaign:
    campaign = await held(work, Campaign, campaign_id)
    if campaign.state is not CampaignState.DRAFT:
        raise NoDraft
    return campaign


async def _check_segment(work: Work, segment_id: UUID) -> None:
    if await work.session.get(Segment, segment_id) is None:
        raise NotFound("There is no such record.", pointer="/segment_id")
