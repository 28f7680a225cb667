"""Assessments over HTTP, and what of accountability waits for a keeper."""

from typing import Final, Literal
from uuid import UUID

from starlette.requests import Request

from api.accountability.assessments import actions, rules
from api.accountability.assessments.queries import ASSESSMENT_SHOWN, ASSESSMENTS_SHOWN
from api.accountability.assessments.rules import AssessmentKind, questions
from api.accountability.assessments.schemas import (
    AssessmentApproval,
    AssessmentChanges,
    AssessmentRow,
    AssessmentView,
    NewAssessment,
    QuestionsView,
    QuestionView,
    Review,
)
from api.accountability.duties import AccountabilityDuties, duties_of
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.privacy.rules.approving import NotYetAlone, SecondPersonNeeded
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Accountability")
READ, WRITE = Permission.ACCOUNTABILITY_READ, Permission.ACCOUNTABILITY_WRITE
ONE: Final = "/assessments/{assessment_id}"
GONE: Final = [NotFound, VersionConflict, rules.AssessmentEnded]


@routes.get("/assessments", READ, refuses=[WrongCursor])
async def list_assessments(
    work: Work,
    paging: Paging,
    kind: AssessmentKind | None = None,
    standing: Literal["standing"] | None = None,
    sort: Literal["review_on"] = "review_on",
) -> Answer[Page[AssessmentRow]]:
    """List assessments, those first that are to be looked at first."""
    filters = {"kind": kind, "standing": standing and True}
    return await page(work, ASSESSMENTS_SHOWN, paging, filters, sort=sort, descending=False)


@routes.post("/assessments", WRITE, refuses=[rules.UnknownQuestion, rules.ReviewTooLate])
async def draft_assessment(work: Work, said: NewAssessment) -> Answer[AssessmentView]:
    """Begin an assessment of what the register does, or is to do."""
    made = await actions.draft(work, said)
    return await show(work, ASSESSMENT_SHOWN, made.id)


@routes.get(ONE, READ, refuses=[NotFound])
async def get_assessment(work: Work, assessment_id: UUID) -> Answer[AssessmentView]:
    """Show an assessment with its answers."""
    return await show(work, ASSESSMENT_SHOWN, assessment_id)


@routes.patch(
    ONE,
    WRITE,
    refuses=[*GONE, rules.AssessmentApproved, rules.UnknownQuestion, rules.ReviewTooLate],
)
async def change_assessment(
    work: Work, assessment_id: UUID, said: AssessmentChanges
) -> Answer[AssessmentView]:
    """Write on, until somebody else approves it."""
    await actions.change(work, assessment_id, said)
    return await show(work, ASSESSMENT_SHOWN, assessment_id)


@routes.post(
    f"{ONE}/approval",
    WRITE,
    refuses=[
        *(NotFound, rules.AssessmentEnded, rules.AssessmentApproved, rules.AssessmentMoved),
        *(rules.QuestionsOpen, SecondPersonNeeded, NotYetAlone),
    ],
    status=200,
)
async def approve_assessment(
    work: Work, assessment_id: UUID, said: AssessmentApproval
) -> Answer[AssessmentView]:
    """Approve what another person has written, once every question is answered."""
    await actions.approve(work, assessment_id, said)
    return await show(work, ASSESSMENT_SHOWN, assessment_id)


@routes.post(
    f"{ONE}/review",
    WRITE,
    refuses=[*GONE, rules.AssessmentNotApproved, rules.ReviewTooLate],
    status=200,
    conditional=True,
)
async def review_assessment(
    work: Work, assessment_id: UUID, said: Review
) -> Answer[AssessmentView]:
    """Say that an assessment still holds, and when it is looked at again."""
    await actions.review(work, assessment_id, said)
    return await show(work, ASSESSMENT_SHOWN, assessment_id)


@routes.post(f"{ONE}/ending", WRITE, refuses=GONE, status=200, conditional=True)
async def end_assessment(work: Work, assessment_id: UUID) -> Answer[AssessmentView]:
    """End an assessment of what is no longer done."""
    await actions.end(work, assessment_id)
    return await show(work, ASSESSMENT_SHOWN, assessment_id)


@routes.get("/accountability-duties", READ)
async def list_accountability_duties(work: Work) -> Answer[AccountabilityDuties]:
    """Tell what waits for a keeper: breaches, approvals, assessments to look at again."""
    return saying(await duties_of(work))


@routes.get("/assessment-questions", READ)
async def list_assessment_questions(
    work: Work, request: Request, kind: AssessmentKind = AssessmentKind.IMPACT
) -> Answer[QuestionsView]:
    """List what an assessment answers, by which article."""
    language = language_of(request)
    items = [
        QuestionView(id=each.id, law=each.law, asks=each.asks[language])
        for each in questions(kind)
    ]
    return saying(QuestionsView(kind=kind, items=items))
