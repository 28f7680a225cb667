"""What is stored of assessments: answers, author, approval, and the day of the next look."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from api.accountability.assessments.rules import (
    AssessedProcessing,
    AssessmentKind,
    AssessmentOutcome,
)
from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label, LegalText
from api.kernel.purposes import Purpose


class Assessment(Base, Versioned):
    """One assessment of what the register does, or is to do. Once approved its text stays.

    `answers` is JSON by question, `sha256` the digest of all that was written.
    """

    __tablename__ = "assessments"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_assessments_review", "review_on", "id"),
    )
    kept = ()
    root = "self"

    number: Mapped[Code]
    kind: Mapped[AssessmentKind]
    processing: Mapped[AssessedProcessing]
    purpose: Mapped[Purpose | None]
    """What data are to be used for, too."""
    title: Mapped[Label]
    answers: Mapped[LegalText]
    outcome: Mapped[AssessmentOutcome | None]
    sha256: Mapped[Digest]
    review_on: Mapped[date]
    drafted_at: Mapped[datetime]
    drafted_by: Mapped[UUID]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None]
    alone_because: Mapped[Label | None]
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None]
    review_note: Mapped[LegalText | None]
    ended_at: Mapped[datetime | None]
