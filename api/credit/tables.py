"""What is stored about credit checks: what was asked of whom, and the answer in short."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.credit.rules.kinds import CheckState, CreditPurpose
from api.database.base import Base, Versioned
from api.database.columns import Code, CreditGrade, Secret, about
from api.kernel.privacy import Kept
from api.kernel.quantities import Cents


class CreditCheck(Base, Versioned):
    """One question to a bureau or a credit partner about a company."""

    __tablename__ = "credit_checks"
    __table_args__ = (
        Index("ix_credit_checks_customer", "customer_id", "id"),
        Index("ix_credit_checks_client", "client_id", "state", "id"),
        Index("ix_credit_checks_state", "state", "id"),
    )
    kept = [Kept("CREDIT_DECISION", since="answered_at", when="answered_at IS NOT NULL")]
    root = "self"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    purpose_code: Mapped[CreditPurpose]
    state: Mapped[CheckState]
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("recipients.id"))
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("clients.id"))
    asked_at: Mapped[datetime]
    asked_by: Mapped[UUID]
    answered_at: Mapped[datetime | None]
    grade: Mapped[CreditGrade | None] = about("customer.party")
    limit_cents: Mapped[Cents | None]
    remarks_count: Mapped[int | None]
    failure: Mapped[Code | None]


class RawAnswer(Base):
    """What a bureau answered, encrypted, for as long as it may be questioned."""

    __tablename__ = "raw_answers"
    __table_args__ = (UniqueConstraint("check_id"),)
    kept = [Kept("CREDIT_RAW", since="received_at")]

    check_id: Mapped[UUID] = mapped_column(ForeignKey("credit_checks.id"))
    received_at: Mapped[datetime]
    sealed: Mapped[Secret]
