"""Assessments as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.accountability.assessments.rules import (
    AssessedProcessing,
    AssessmentKind,
    AssessmentOutcome,
)
from api.accountability.breaches.schemas import DecisionApproval, Line, Telling
from api.http.said import Said
from api.kernel.purposes import Purpose

QuestionId = Annotated[str, StringConstraints(pattern="^[a-z-]{1,32}$")]
Answers = Annotated[dict[QuestionId, Telling], Field(max_length=20)]


class AssessmentChanges(Said):
    """What is written of an assessment; what is left out stays."""

    title: Line = ""
    answers: Answers = Field(default_factory=dict, description="By the question's id.")
    outcome: AssessmentOutcome | None = None
    review_on: date = date.max
    purpose: Purpose | None = None


class NewAssessment(Said):
    """An assessment to write. Its answers may come bit by bit."""

    kind: AssessmentKind
    processing: AssessedProcessing
    title: Line
    answers: Answers = Field(default_factory=dict, description="By the question's id.")
    outcome: AssessmentOutcome | None = None
    purpose: Purpose | None = Field(default=None, description="The new use, if it is one.")
    review_on: date | None = Field(default=None, description="A year from now, if left out.")


class AssessmentApproval(DecisionApproval):
    """The digest of what was read: nothing else is approved."""


class Review(Said):
    """That an assessment still holds, and when it is looked at again."""

    review_on: date
    note: Telling


class QuestionView(BaseModel):
    """What an assessment answers, in the caller's language."""

    id: str
    law: str = Field(description="The article and point.")
    asks: str


class QuestionsView(BaseModel):
    """Every question of a kind of assessment."""

    kind: AssessmentKind
    items: list[QuestionView]


class AssessmentRow(BaseModel):
    """An assessment in the list."""

    id: UUID
    version: int
    number: str
    kind: AssessmentKind
    processing: AssessedProcessing
    title: str
    outcome: AssessmentOutcome | None
    review_on: date
    drafted_at: datetime
    drafted_by: UUID
    drafter_name: str | None
    approved_at: datetime | None
    approver_name: str | None
    ended_at: datetime | None


class AssessmentView(AssessmentRow):
    """An assessment with its answers."""

    purpose: Purpose | None
    answers: str = Field(description="JSON: the answer by the question's id.")
    sha256: str
    alone_because: str | None
    reviewed_at: datetime | None
    reviewer_name: str | None
    review_note: str | None
