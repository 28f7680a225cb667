"""Sends a campaign: the list is frozen, then mail after mail passes the gate, or is stopped."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.jobs.task import Task
from api.mail.gate import MarketingNotAllowed
from api.mail.marketing import send_marketing
from api.mail.office import PostOffice
from api.mail.rules.letters import Addressee, MarketingMail
from api.outreach.campaigns.tables import Campaign
from api.outreach.campaigns.words import why
from api.outreach.consents.company import company_name
from api.outreach.gate.passing import let_pass
from api.outreach.rules.kinds import Exclusion, Outlet
from api.outreach.rules.runs import CampaignState, LineState, OutreachRunState, RunKind
from api.outreach.runs.choosing import choose
from api.outreach.runs.making import make_run
from api.outreach.runs.tables import OutreachLine, OutreachRun
from api.outreach.segments.tables import Segment

AT_A_TIME: Final = 25
TEMPLATE: Final = "campaign"


async def send_campaign(task: Task, office: PostOffice) -> None:
    """Take a campaign as far as it goes. Killed anywhere, it goes on where it was."""
    async with task.work() as work:
        run_id = await _begun(work, task.record_id)
    while run_id is not None and not task.cancelled:
        async with task.work() as work:
            count = await _send_some(work, office, task.record_id, run_id)
        task.progress(task.done + count)
        if not count:
            return


async def _begun(work: Work, campaign_id: UUID) -> UUID | None:
    """Give the campaign's run; the first time, freeze whom it is for."""
    campaign = await work.session.get_one(Campaign, campaign_id)
    if campaign.state is not CampaignState.SENDING:
        return None
    own = select(OutreachRun.id).where(OutreachRun.campaign_id == campaign_id)
    known: UUID | None = await work.session.scalar(own)
    if known is not None:
        return known
    segment = await work.session.get_one(Segment, campaign.segment_id)
    chosen = await choose(work, segment, Outlet.EMAIL)
    run = await make_run(work, RunKind.CAMPAIGN, segment.id, chosen, campaign_id=campaign_id)
    return run.id


async def _send_some(work: Work, office: PostOffice, campaign_id: UUID, run_id: UUID) -> int:
    """Promise the next few mails; give how many people were looked at."""
    campaign = await work.session.get_one(Campaign, campaign_id, with_for_update=True)
    run = await work.session.get_one(OutreachRun, run_id, with_for_update=True)
    waiting = select(OutreachLine).where(
        OutreachLine.run_id == run_id, OutreachLine.state == LineState.WAITING
    )
    lines = [
        *await work.session.scalars(waiting.order_by(OutreachLine.position).limit(AT_A_TIME))
    ]
    if campaign.state is not CampaignState.SENDING or not lines:
        is_cancelled = campaign.state is CampaignState.CANCELLED
        run.state = OutreachRunState.CANCELLED if is_cancelled else OutreachRunState.DONE
        run.done_at = work.now
        campaign.state = campaign.state if is_cancelled else CampaignState.SENT
        return 0
    await _send(work, office, campaign, lines)
    return len(lines)


async def _send(
    work: Work, office: PostOffice, campaign: Campaign, lines: Sequence[OutreachLine]
) -> None:
    segment = await work.session.get_one(Segment, campaign.segment_id)
    keys = [each.party_id for each in lines]
    _, refused = await let_pass(
        work.session, Outlet.EMAIL, keys, work.now, profiles=segment.profiles
    )
    company = await company_name(work)
    for line in lines:
        because = refused.get(line.party_id)
        if because is None:
            because = await _promised(work, office, campaign, line, company)
        if because is not None:
            line.state, line.stopped_because = LineState.STOPPED, because


async def _promised(
    work: Work, office: PostOffice, campaign: Campaign, line: OutreachLine, company: str
) -> Exclusion | None:
    """Promise one mail, or say why not."""
    subject, text = campaign.said_in(line.language)
    mail = MarketingMail(
        template=TEMPLATE,
        to=Addressee(line.address or "", line.party_id),
        language=line.language,
        values={"subject": subject, "text": text, "company": company}
        | {"why": why(line.language, company)},
        subjects=[line.party_id],
    )
    try:
        sent = await send_marketing(work, office, mail)
    except MarketingNotAllowed as refused:
        return Exclusion(str(refused.facts["because"]))
    line.state, line.mail_id = LineState.OUT, sent.id
    return None
