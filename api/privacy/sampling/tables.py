"""What is stored of the views that were drawn, and of what was found."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.emergencies.tables import Finding
from api.database.base import Base, Versioned
from api.database.columns import Digest, StaffRemark, about
from api.kernel.privacy import Kept


class ViewReview(Base, Versioned):
    """One view of a week's sample: whose it was, and whether it was justified.

    `caller_id` is who looked; `account_id`, too, where that is somebody who works here.
    """

    __tablename__ = "view_reviews"
    __table_args__ = (
        UniqueConstraint("week_on", "place"),
        Index("ix_view_reviews_due", "due_on", "id"),
    )
    kept = [Kept("AUDIT_LOG", since="drawn_at")]
    root = "self"

    week_on: Mapped[date]
    place: Mapped[int]
    seed: Mapped[Digest]
    view_position: Mapped[int] = mapped_column(BigInteger)
    """Where the view stands in its log, which has no index by id."""
    caller_id: Mapped[UUID]
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    drawn_at: Mapped[datetime]
    due_on: Mapped[date]
    finding: Mapped[Finding | None]
    reason: Mapped[StaffRemark | None] = about("account")
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None]
