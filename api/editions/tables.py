"""What is stored about the versions of the privacy notice."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label, LegalText
from api.editions.rules import Change


class Notice(Base, Versioned):
    """One version of the notice, with every value filled in. Once published it never changes.

    `content` is JSON of the three languages, `sha256` its digest.
    """

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_notices_published", "published_at", "id"),
    )
    kept = ()
    root = "self"

    number: Mapped[Code]
    change: Mapped[Change]
    note: Mapped[Label]
    """What is new in it, in a few words."""
    content: Mapped[LegalText]
    sha256: Mapped[Digest]
    drafted_by: Mapped[UUID]
    drafted_at: Mapped[datetime]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime | None]
    valid_from: Mapped[date | None]
    alone_because: Mapped[Label | None]
    """Why one person published what the same person had drafted."""
