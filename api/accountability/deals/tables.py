"""What is stored of company sales: how far each room is open, and who fetched what."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from api.accountability.deals.rules import DealStage
from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label
from api.kernel.privacy import KeptWith


class Deal(Base, Versioned):
    """One room for one other side: how far it is open, and until when."""

    __tablename__ = "deals"
    __table_args__ = (UniqueConstraint("number"), Index("ix_deals_recipient", "recipient_id"))
    kept = ()
    root = "self"

    number: Mapped[Code]
    title: Mapped[Label]
    recipient_id: Mapped[UUID] = mapped_column(ForeignKey("recipients.id"))
    nda_on: Mapped[date]
    """When the other side signed its confidentiality agreement."""
    stage: Mapped[DealStage]
    proposed: Mapped[DealStage | None]
    proposed_at: Mapped[datetime | None]
    proposed_by: Mapped[UUID | None]
    closed_on: Mapped[date | None]
    """When the sale was closed: from then on the buyer is the controller."""
    code_edition: Mapped[int] = mapped_column(default=0, server_default="0")
    """How many codes were made for the other side: the latest opens the room, none before."""
    informed_on: Mapped[date | None]
    """When those whom it is about were told of the new controller: GDPR, Article 14."""
    informed_how: Mapped[Label | None]
    opened_at: Mapped[datetime]
    opened_by: Mapped[UUID]
    alone_because: Mapped[Label | None]
    revoked_at: Mapped[datetime | None]
    revoked_by: Mapped[UUID | None]
    revoked_because: Mapped[Label | None]


class DealFile(Base):
    """A file that somebody fetched from a room: which, when, and how much was in it."""

    __tablename__ = "deal_files"
    __table_args__ = (Index("ix_deal_files_deal", "deal_id", "id"),)
    kept = KeptWith("deal_id")
    root = "deal"

    deal_id: Mapped[UUID] = mapped_column(ForeignKey("deals.id"))
    stage: Mapped[DealStage]
    fetched_at: Mapped[datetime]
    fetched_by: Mapped[UUID]
    is_by_buyer: Mapped[bool] = mapped_column(default=False, server_default=false())
    """By whoever holds the room's code, and by nobody of ours."""
    parties: Mapped[int]
    left_out: Mapped[int]
    """Who is restricted or objects to being disclosed, before the closing."""
    sha256: Mapped[Digest]
    disclosure_id: Mapped[UUID | None]
    """The line of the ledger; a file without persons has none."""
