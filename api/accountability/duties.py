"""What of accountability waits for a keeper, as the desk tells it."""

from datetime import datetime

from pydantic import BaseModel, Field
from sqlalchemy import func, select

from api.accountability.assessments.queries import to_approve, to_review, unassessed
from api.accountability.breaches.tables import Breach, BreachDecision
from api.accountability.deals.rules import DealStage
from api.accountability.deals.tables import Deal
from api.database.work import Work
from api.kernel.clock import local_day


class AccountabilityDuties(BaseModel):
    """How much waits, and the nearest end of 72 hours."""

    at: datetime
    breaches: int = Field(description="Of which the authority was not told, nor is it settled.")
    next_due_at: datetime | None
    decisions: int = Field(description="About breaches, that wait for approval.")
    assessments_due: int = Field(description="To be looked at again by now.")
    assessments_waiting: int = Field(description="That wait for approval.")
    deals_untold: int = Field(description="Closed sales of which people were not told.")
    unassessed: list[str] = Field(description="What needs an impact assessment and has none.")


async def duties_of(work: Work) -> AccountabilityDuties:
    unsettled = Breach.authority_at.is_(None), Breach.closed_at.is_(None)
    found = select(func.count(), func.min(Breach.due_at)).where(*unsettled)
    count, due_at = (await work.session.execute(found)).one()
    waiting = select(func.count()).where(BreachDecision.approved_at.is_(None))
    untold = select(func.count()).where(
        Deal.stage == DealStage.FULL, Deal.informed_on.is_(None), Deal.revoked_at.is_(None)
    )
    return AccountabilityDuties(
        at=work.now,
        breaches=count,
        next_due_at=due_at,
        decisions=await work.session.scalar(waiting) or 0,
        assessments_due=await to_review(work.session, local_day(work.now)),
        assessments_waiting=await to_approve(work.session),
        deals_untold=await work.session.scalar(untold) or 0,
        unassessed=await unassessed(work.session),
    )
