"""What the demo company's keepers have written down: breaches, assessments, deal rooms."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.accountability.assessments import actions as assessing
from api.accountability.assessments.schemas import AssessmentApproval, NewAssessment
from api.accountability.breaches import actions as breaches
from api.accountability.breaches import deciding, listing
from api.accountability.breaches.schemas import (
    DecisionApproval,
    NewBreach,
    NewBreachDecision,
    Touching,
)
from api.accountability.deals import actions as deals
from api.accountability.deals.fetching import note_fetched
from api.accountability.deals.making import sheet_of
from api.accountability.deals.rules import DealStage
from api.accountability.deals.schemas import NewDeal, Revocation, StageApproval, StageProposal
from api.database.work import Asked, Work, Works
from api.demo.data import SHOWN
from api.demo.marketing import PRINTER
from api.demo.notice import keepers
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.access import Caller
from api.kernel.clock import local_day
from api.kernel.operations import Operation

LOADING = Operation("load_demo")


class Keepers:
    """The two keepers, at any moment of the past."""

    def __init__(self, works: Works, now: datetime, one: UUID, two: UUID) -> None:
        self.works, self.now, self.one, self.two = works, now, one, two

    def ago(self, who: UUID, **past: float) -> Any:
        moment = self.now - timedelta(**past)
        then = Works(self.works.database, lambda: moment)
        return then.start(Asked(Caller(who), LOADING))


async def show_accountability(works: Works, now: datetime) -> None:
    one, two = await keepers(works)
    they = Keepers(works, now, one, two)
    for row in SHOWN["assessments"]:
        await _assess(they, dict(row))
    for row in SHOWN["deals"]:
        await _sell(they, row)
    for row in SHOWN["breaches"]:
        await _breach(they, dict(row))


async def _assess(they: Keepers, row: dict[str, Any]) -> None:
    days, approved = row.pop("days"), row.pop("approved", False)
    async with they.ago(they.two, days=days) as work:
        written = await assessing.draft(work, NewAssessment.model_validate(row))
        told = AssessmentApproval(digest=written.sha256)
    if approved:
        async with they.ago(they.one, days=days - 1) as work:
            await assessing.approve(work, written.id, told)


async def _sell(they: Keepers, row: dict[str, Any]) -> None:
    """Open a room for sums, then by two for pseudonyms; or close it for good."""
    days = row["days"]
    async with they.ago(they.two, days=days) as work:
        since = local_day(work.now)
        agreed = {"role": RecipientRole.CONTROLLER, "country": "FI", "contract_on": since}
        buyer = Recipient(name=row["buyer"], **agreed)
        work.session.add(buyer)
        await work.session.flush()
        said = {"title": row["title"], "recipient_id": buyer.id, "nda_on": since}
        deal = await deals.open_room(work, NewDeal.model_validate(said))
        await _fetch(work, deal.id, DealStage.AGGREGATE)
    if "stage" in row:
        async with they.ago(they.two, days=days - 5) as work:
            await deals.propose(work, deal.id, StageProposal(stage=row["stage"]))
        async with they.ago(they.one, days=days - 6) as work:
            await deals.approve(work, deal.id, StageApproval())
            await _fetch(work, deal.id, DealStage(row["stage"]))
    if "revoked" in row:
        async with they.ago(they.one, days=days - 20) as work:
            await deals.revoke(work, deal.id, Revocation(because=row["revoked"]))


async def _fetch(work: Work, deal_id: UUID, stage: DealStage) -> None:
    deal = await deals.open_deal(work, deal_id)
    await note_fetched(work, deal_id, stage, await sheet_of(work, deal, stage))


async def _breach(they: Keepers, row: dict[str, Any]) -> None:
    decisions, closed = row.pop("decisions"), row.pop("closed", False)
    of_printer, noticed = row.pop("of_printer", False), row.pop("noticed_hours")
    row["began_at"] = they.now - timedelta(hours=row.pop("began_hours"))
    row["noticed_at"] = they.now - timedelta(hours=noticed)
    async with they.ago(they.two, hours=noticed - 1) as work:
        breach = await breaches.register(work, NewBreach.model_validate(row))
        if of_printer:
            await _list_printed(work, breach.id)
    for each in decisions:
        await _decide(they, breach.id, dict(each))
    if closed:
        async with they.ago(they.one, hours=noticed - 48) as work:
            await breaches.close(work, breach.id)


async def _list_printed(work: Work, breach_id: UUID) -> None:
    """List all who were on the labels that the print house got."""
    found = select(Recipient.id).where(Recipient.name == PRINTER)
    house = await work.session.scalar(found)
    span = {"since": work.now - timedelta(days=3), "until": work.now}
    touching = Touching.model_validate(span | {"recipient_id": house})
    await listing.list_touched(work, breach_id, touching)


async def _decide(they: Keepers, breach_id: UUID, row: dict[str, Any]) -> None:
    hours, approved = row.pop("hours"), row.pop("approved", False)
    async with they.ago(they.two, hours=hours) as work:
        draft = await deciding.draft(work, breach_id, NewBreachDecision.model_validate(row))
        told = DecisionApproval(digest=draft.sha256)
    if approved:
        async with they.ago(they.one, hours=hours - 2) as work:
            await deciding.approve(work, draft.id, told)
