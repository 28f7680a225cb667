"""What is stored of each item of a request: its clock, its decision, its answer."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Note, about
from api.database.indexes import those
from api.kernel.privacy import KeptWith
from api.privacy.rules.kinds import (
    Channel,
    Correction,
    Decision,
    Extension,
    Notice,
    Question,
    RequestKind,
)
from api.standing.rules.objections import Against

OPEN = text("decided_at IS NULL")
UNANSWERED = text("ended_on IS NULL")


class RequestItem(Base):
    """One thing that is asked. `rule` is the version of the ground it was refused on."""

    __tablename__ = "request_items"
    __table_args__ = (
        Index("ix_request_items_request", "request_id", "id"),
        those(OPEN, "ix_request_items_open", "due_on", "request_id"),
    )
    kept = KeptWith("request_id")
    root = "request"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    position: Mapped[int]
    kind: Mapped[RequestKind]
    against: Mapped[Against | None]
    correction: Mapped[Correction | None]
    field: Mapped[Code | None]
    claimed: Mapped[Note | None] = about("request.party")
    reason: Mapped[Note | None] = about("request.party")
    evidence: Mapped[Note | None] = about("request.party")
    received_on: Mapped[date]
    due_on: Mapped[date]
    extended_on: Mapped[date | None]
    extended_by: Mapped[UUID | None]
    extension: Mapped[Extension | None]
    extension_told: Mapped[Note | None] = about("request.party")
    decision: Mapped[Decision | None]
    rule: Mapped[Code | None]
    explanation: Mapped[Note | None] = about("request.party")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    statement: Mapped[Note | None] = about("request.party")
    """The person's own view, kept on file beside a refusal."""
    delivery: Mapped[Channel | None]
    delivered_at: Mapped[datetime | None]
    delivered_by: Mapped[UUID | None]
    restrict_meanwhile: Mapped[bool | None]
    """Whether the data shall not be used while their accuracy is disputed."""
    restricted_at: Mapped[datetime | None]
    """When such a restriction began."""
    lifted_at: Mapped[datetime | None]
    """When a restriction that was granted, or held meanwhile, ended."""
    lifted_by: Mapped[UUID | None]
    corrected_id: Mapped[UUID | None]
    """The record that a granted correction put right; what it was is in its provenance."""
    corrected_at: Mapped[datetime | None]
    corrected_by: Mapped[UUID | None]
    lifting_told: Mapped[Note | None] = about("request.party")


class RequestReceipt(Base):
    """One arrival of a request: the same asked by letter and by phone has two."""

    __tablename__ = "request_receipts"
    __table_args__ = (Index("ix_request_receipts_request", "request_id", "id"),)
    kept = KeptWith("request_id")
    root = "request"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    channel: Mapped[Channel]
    received_on: Mapped[date]
    registered_at: Mapped[datetime]
    registered_by: Mapped[UUID]
    archive_label: Mapped[Code | None]
    """The label of the archive item that its scan or paper is kept under."""
    signature_checked_by: Mapped[UUID | None]


class RequestPause(Base):
    """Something asked of whoever asks, while the clock stands still."""

    __tablename__ = "request_pauses"
    __table_args__ = (
        Index("ix_request_pauses_request", "request_id", "id"),
        those(UNANSWERED, "uq_request_pauses_open", "request_id", unique=True),
    )
    kept = KeptWith("request_id")
    root = "request"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    what: Mapped[Question]
    question: Mapped[Note | None] = about("request.party")
    since_on: Mapped[date]
    asked_by: Mapped[UUID]
    ended_on: Mapped[date | None]
    ended_by: Mapped[UUID | None]


class RequestReminder(Base):
    """A reminder that was given, once for each day an item falls due."""

    __tablename__ = "request_reminders"
    __table_args__ = (UniqueConstraint("item_id", "notice", "due_on"),)
    kept = KeptWith("item_id")

    item_id: Mapped[UUID] = mapped_column(ForeignKey("request_items.id"))
    notice: Mapped[Notice]
    due_on: Mapped[date]
    at: Mapped[datetime]
