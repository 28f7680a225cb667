"""What is stored of legal holds."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Note, about
from api.database.types import Words
from api.kernel.privacy import KeptWith


class LegalHold(Base, Versioned):
    """Records of one party that are kept for a named claim: GDPR, Article 17(3)(e)."""

    __tablename__ = "legal_holds"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_legal_holds_party", "party_id", "id"),
    )
    kept = KeptWith("party_id")
    root = "self"

    number: Mapped[Code]
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    claim: Mapped[Note | None] = about("party")
    reason: Mapped[Note | None] = about("party")
    record_classes: Mapped[list[str]] = mapped_column(Words)
    """What the claim needs, and no more."""
    since_on: Mapped[date]
    until: Mapped[date]
    set_by: Mapped[UUID]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[UUID | None]
    lifted_because: Mapped[Note | None] = about("party")
