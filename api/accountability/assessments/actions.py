"""What can be done about assessments: write, approve, review, end."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import UUID

from api.accountability.assessments.rules import (
    AssessmentApproved,
    AssessmentEnded,
    AssessmentMoved,
    AssessmentNotApproved,
    assessment_number,
    check_answers,
    check_complete,
    check_review,
)
from api.accountability.assessments.schemas import (
    AssessmentApproval,
    AssessmentChanges,
    NewAssessment,
    Review,
)
from api.accountability.assessments.tables import Assessment
from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.law.access import last_day
from api.privacy.approving import approve_as_another
from api.privacy.rules.approving import Written

SERIES: Final = "assessments"
TERM: Final = "ASSESSMENT_REVIEW"


async def draft(work: Work, said: NewAssessment) -> Assessment:
    today = local_day(work.now)
    latest = last_day(TERM, today)
    review_on = said.review_on or latest
    check_review(review_on, today, latest)
    check_answers(said.kind, said.answers)
    number = await next_number(work.session, SERIES, year=today.year)
    assessment = Assessment(
        number=assessment_number(today.year, number),
        drafted_at=work.now,
        drafted_by=work.caller.id,
        sha256="",
        **said.model_dump(exclude={"answers", "review_on"}),
        answers=_written(said.answers),
        review_on=review_on,
    )
    assessment.sha256 = _digest(assessment)
    work.session.add(assessment)
    await work.session.flush()
    return assessment


async def change(work: Work, assessment_id: UUID, said: AssessmentChanges) -> None:
    """Write on, until it is approved. Whoever wrote last is its author."""
    assessment = await _standing(work, assessment_id)
    if assessment.approved_at is not None:
        raise AssessmentApproved
    stated = said.stated()
    if "answers" in stated:
        check_answers(assessment.kind, said.answers)
        stated["answers"] = _written(json.loads(assessment.answers) | said.answers)
    if "review_on" in stated:
        _check_review(work, said.review_on)
    for name, value in stated.items():
        setattr(assessment, name, value)
    assessment.sha256 = _digest(assessment)
    assessment.drafted_at, assessment.drafted_by = work.now, work.caller.id


async def approve(work: Work, assessment_id: UUID, said: AssessmentApproval) -> None:
    """Approve what was read, whole, in the name of another person."""
    assessment = await _standing(work, assessment_id)
    if assessment.approved_at is not None:
        raise AssessmentApproved
    if assessment.sha256 != said.digest:
        raise AssessmentMoved
    check_complete(assessment.kind, json.loads(assessment.answers), assessment.outcome)
    written = Written(assessment.drafted_by, assessment.drafted_at)
    assessment.alone_because = await approve_as_another(work, written, said.alone_because)
    assessment.approved_at, assessment.approved_by = work.now, work.caller.id


async def review(work: Work, assessment_id: UUID, said: Review) -> None:
    """Say that it still holds. What has changed since wants an assessment of its own."""
    assessment = await _standing(work, assessment_id)
    if assessment.approved_at is None:
        raise AssessmentNotApproved
    _check_review(work, said.review_on)
    assessment.review_on, assessment.review_note = said.review_on, said.note
    assessment.reviewed_at, assessment.reviewed_by = work.now, work.caller.id


async def end(work: Work, assessment_id: UUID) -> None:
    """End it: what it assessed is no longer done, or another assessment takes its place."""
    assessment = await _standing(work, assessment_id)
    assessment.ended_at = work.now


async def _standing(work: Work, assessment_id: UUID) -> Assessment:
    assessment = await held(work, Assessment, assessment_id)
    if assessment.ended_at is not None:
        raise AssessmentEnded
    return assessment


def _check_review(work: Work, review_on: date) -> None:
    today = local_day(work.now)
    check_review(review_on, today, last_day(TERM, today))


def _written(answers: Mapping[str, str]) -> str:
    return json.dumps(answers, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _digest(one: Assessment) -> str:
    said = [one.kind, one.processing, one.purpose, one.title, one.answers, one.outcome]
    text = json.dumps([*map(str, said), str(one.review_on)])
    return hashlib.sha256(text.encode()).hexdigest()
