"""What is stored of notices owed to persons."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.feeds.rules.kinds import Feed
from api.customers.feeds.rules.noticing import NoticeChannel
from api.database.base import Base, Versioned
from api.database.indexes import those
from api.kernel.privacy import KeptWith

OWED: Final = text("told_on IS NULL")


class NoticeDuty(Base, Versioned):
    """A person who is to be told that data about them came from elsewhere: Article 14."""

    __tablename__ = "notice_duties"
    __table_args__ = (
        Index("ix_notice_duties_party", "party_id", "id"),
        those(OWED, "ix_notice_duties_owed", "due_on", "id"),
    )
    kept = KeptWith("party_id")
    root = "self"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    feed: Mapped[Feed]
    obtained_on: Mapped[date]
    due_on: Mapped[date]
    told_on: Mapped[date | None]
    channel: Mapped[NoticeChannel | None]
    noted_by: Mapped[UUID | None]
