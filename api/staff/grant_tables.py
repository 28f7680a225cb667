"""What is stored about looking at grants anew."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import StaffRemark, about
from api.kernel.privacy import KeptWith
from api.kernel.roles import Role


class Verdict(StrEnum):
    """What becomes of a grant that was looked at."""

    KEEP = "keep"
    END = "end"


class GrantReview(Base):
    """One look at a grant: by whom, what became of it, and why. It outlives the grant."""

    __tablename__ = "grant_reviews"
    kept = KeptWith("account_id")
    root = "account"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    role: Mapped[Role]
    verdict: Mapped[Verdict]
    reason: Mapped[StaffRemark | None] = about("account")
    reviewed_by: Mapped[UUID]
    reviewed_at: Mapped[datetime]
    review_on: Mapped[date | None]
    """When it is looked at next; None for a grant that was ended."""
