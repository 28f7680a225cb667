"""What is stored about disputes: who says that an invoice is wrong is not simply late."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Note, about
from api.database.indexes import those
from api.invoices.rules.disputes import DisputeOutcome
from api.kernel.privacy import KeptWith

STANDS: Final = text("ended_at IS NULL")


class Dispute(Base, Versioned):
    """A payer's word that an invoice, or part of it, is not owed: one at a time of each."""

    __tablename__ = "disputes"
    __table_args__ = (
        Index("ix_disputes_invoice", "invoice_id", "id"),
        those(STANDS, "ix_disputes_standing", "invoice_id", unique=True),
    )
    kept = KeptWith("invoice_id")
    root = "self"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    disputed_on: Mapped[date]
    reason: Mapped[Note | None] = about("invoice.payer.party")
    noted_at: Mapped[datetime]
    noted_by: Mapped[UUID]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None]
    outcome: Mapped[DisputeOutcome | None]
