"""What is stored of questions to registers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.feeds.rules.kinds import AskingFailure, AskingState
from api.database.base import Base, Versioned
from api.kernel.privacy import KeptWith


class RegisterCheck(Base, Versioned):
    """One question to the business register about a party."""

    __tablename__ = "register_checks"
    __table_args__ = (Index("ix_register_checks_party", "party_id", "asked_at"),)
    kept = KeptWith("party_id")
    root = "self"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    state: Mapped[AskingState]
    asked_at: Mapped[datetime]
    tries: Mapped[int]
    answered_at: Mapped[datetime | None]
    proposed: Mapped[int | None]
    """How much of the answer was a proposal that had not been made before."""
    failure: Mapped[AskingFailure | None]
