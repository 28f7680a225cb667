"""What is stored of who is told what became of data, and of each acknowledgement."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code
from api.database.indexes import those
from api.database.types import Words
from api.kernel.privacy import KeptWith
from api.privacy.rules.telling import Became, Excuse, TellingWay

OPEN = text("acknowledged_at IS NULL AND excused_at IS NULL")


class Telling(Base, Versioned):
    """One recipient, and what became of data that it was given. It names no person.

    Whose data they are is known by the lines of the ledger that it was given them by.
    """

    __tablename__ = "tellings"
    __table_args__ = (
        Index("ix_tellings_request", "request_id", "id"),
        Index("ix_tellings_item", "item_id", "recipient_id"),
        those(OPEN, "ix_tellings_open", "made_at", "id"),
        those(OPEN, "ix_tellings_recipient", "recipient_id", "id"),
    )
    kept = KeptWith("request_id")
    root = "self"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    item_id: Mapped[UUID] = mapped_column(ForeignKey("request_items.id"))
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("recipients.id"))
    became: Mapped[Became]
    fields: Mapped[list[str]] = mapped_column(Words)
    """What it was given, as the ledger names it."""
    given_count: Mapped[int]
    last_given_at: Mapped[datetime]
    made_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    told_by: Mapped[UUID | None]
    told_how: Mapped[TellingWay | None]
    reminded_at: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[UUID | None]
    acknowledged_how: Mapped[TellingWay | None]
    acknowledgement: Mapped[Code | None]
    """What the recipient calls its acknowledgement."""
    excused_at: Mapped[datetime | None]
    excused_by: Mapped[UUID | None]
    excuse: Mapped[Excuse | None]
