"""What is stored about records opened in an emergency, past role and purpose."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Note, about
from api.kernel.privacy import Kept


class Finding(StrEnum):
    """What the register keeper found when an opening was looked at."""

    JUSTIFIED = "justified"
    UNJUSTIFIED = "unjustified"


class EmergencyOpening(Base, Versioned):
    """A customer's record that somebody has opened for half an hour, and must account for."""

    __tablename__ = "emergency_openings"
    __table_args__ = (Index("ix_emergency_openings_opened", "opened_at"),)
    kept = (Kept("AUDIT_LOG", since="opened_at"),)
    root = "self"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), index=True)
    reason: Mapped[Note | None] = about("customer.party")
    opened_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    report_due_on: Mapped[date]
    report: Mapped[Note | None] = about("customer.party")
    reported_at: Mapped[datetime | None]
    finding: Mapped[Finding | None]
    closing: Mapped[Note | None] = about("customer.party")
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]
