"""What of assessments is shown, and which wait for somebody."""

from datetime import date
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.accountability.assessments.rules import REQUIRED, AssessmentKind
from api.accountability.assessments.schemas import AssessmentRow, AssessmentView
from api.accountability.assessments.tables import Assessment
from api.staff.tables import Account
from api.views.shown import Shown

assessments, accounts = Assessment.__table__, Account.__table__
drafters, approvers = accounts.alias("drafter"), accounts.alias("approver")
reviewers = accounts.alias("reviewer")
_SOURCE: Final = (
    assessments.outerjoin(drafters, drafters.c.id == assessments.c.drafted_by)
    .outerjoin(approvers, approvers.c.id == assessments.c.approved_by)
    .outerjoin(reviewers, reviewers.c.id == assessments.c.reviewed_by)
)
_NAMES: Final = {"drafter_name": drafters.c.name, "approver_name": approvers.c.name}

ASSESSMENTS_SHOWN: Final = Shown(
    Assessment,
    AssessmentRow,
    source=_SOURCE,
    fields=_NAMES,
    version=assessments.c.version,
    sorts={"review_on": assessments.c.review_on},
    filters={
        "kind": assessments.c.kind == bindparam("kind", type_=assessments.c.kind.type),
        "standing": assessments.c.ended_at.is_(None),
    },
)
ASSESSMENT_SHOWN: Final = Shown(
    Assessment,
    AssessmentView,
    source=_SOURCE,
    fields=_NAMES | {"reviewer_name": reviewers.c.name},
    version=assessments.c.version,
)


async def to_review(session: AsyncSession, today: date) -> int:
    """Count what stands and is to be looked at again by now."""
    due = Assessment.ended_at.is_(None), Assessment.review_on <= today
    return await session.scalar(select(func.count()).select_from(Assessment).where(*due)) or 0


async def to_approve(session: AsyncSession) -> int:
    waiting = Assessment.ended_at.is_(None), Assessment.approved_at.is_(None)
    found = select(func.count()).select_from(Assessment).where(*waiting)
    return await session.scalar(found) or 0


async def unassessed(session: AsyncSession) -> list[str]:
    """Name what needs an impact assessment and has none that was approved and stands."""
    done = await session.scalars(
        select(Assessment.processing).where(
            Assessment.kind == AssessmentKind.IMPACT,
            Assessment.approved_at.is_not(None),
            Assessment.ended_at.is_(None),
        )
    )
    return sorted(REQUIRED - {*done})
