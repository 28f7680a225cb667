"""What is stored of a paper's way: each step, each loan, and its end."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.archive.rules.steps import StepKind
from api.database.base import Base
from api.database.indexes import those
from api.kernel.privacy import KeptWith

OPEN: Final = text("returned_at IS NULL")


class PaperStep(Base):
    """One step of the chain of custody. None is ever changed."""

    __tablename__ = "paper_steps"
    __table_args__ = (Index("ix_paper_steps_paper", "paper_id", "id"),)
    kept = KeptWith("paper_id")
    root = "paper"

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("papers.id"))
    kind: Mapped[StepKind]
    at: Mapped[datetime]
    by_id: Mapped[UUID]
    holder_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    cabinet_id: Mapped[UUID | None] = mapped_column(ForeignKey("cabinets.id"))


class PaperLoan(Base):
    """Who was lent a paper, until when, and when it came back."""

    __tablename__ = "paper_loans"
    __table_args__ = (
        Index("ix_paper_loans_paper", "paper_id", "id"),
        those(OPEN, "ix_paper_loans_open", "paper_id", unique=True),
        those(OPEN, "ix_paper_loans_due", "due_on", "id"),
    )
    kept = KeptWith("paper_id")
    root = "paper"

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("papers.id"))
    borrower_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    due_on: Mapped[date]
    lent_at: Mapped[datetime]
    lent_by: Mapped[UUID]
    returned_at: Mapped[datetime | None]
    returned_to: Mapped[UUID | None]
