"""What is stored of notes on customers, and of tasks."""

from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Note, Remark, about
from api.database.indexes import those
from api.kernel.privacy import KeptWith

OPEN: Final = text("done_at IS NULL")
DONE: Final = text("done_at IS NOT NULL")


class NoteLabel(StrEnum):
    """What a note tells of."""

    CONTACT = "contact"
    AGREEMENT = "agreement"
    COMPLAINT = "complaint"
    OTHER = "other"


class CustomerNote(Base, Versioned):
    """Something worth remembering about a customer, which the customer may ask to read."""

    __tablename__ = "customer_notes"
    __table_args__ = (Index("ix_customer_notes_customer", "customer_id", "id"),)
    kept = KeptWith("customer_id")
    root = "self"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    label: Mapped[NoteLabel]
    text: Mapped[Note | None] = about("customer.party")
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]


class CustomerTask(Base, Versioned):
    """Something to do for a customer by a day; anybody's, until it has an owner."""

    __tablename__ = "customer_tasks"
    __table_args__ = (
        Index("ix_customer_tasks_customer", "customer_id", "due_on", "id"),
        those(OPEN, "ix_customer_tasks_open", "due_on", "id"),
        those(DONE, "ix_customer_tasks_done", "due_on", "id"),
        those(OPEN, "ix_customer_tasks_owner", "owner_id", "due_on", "id"),
    )
    kept = KeptWith("customer_id")
    root = "self"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    title: Mapped[Remark | None] = about("customer.party")
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    due_on: Mapped[date]
    made_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
