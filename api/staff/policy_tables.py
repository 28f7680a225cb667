"""What is stored about the company's own rules of information security."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Label


class Policy(Base, Versioned):
    """A policy: where its text lies, who answers for it, and when it is looked at again."""

    __tablename__ = "policies"
    __table_args__ = (Index("ix_policies_review", "review_on", "id"),)
    kept = ()
    root = "self"

    name: Mapped[Label]
    place: Mapped[Label]
    """An address or a folder: the register keeps no copy of the text."""
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    valid_from: Mapped[date]
    review_on: Mapped[date]
    ended_on: Mapped[date | None]
