"""What is stored about who has read which version of the notice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code
from api.kernel.privacy import KeptWith


class NoticeAcknowledgement(Base):
    """Somebody says to have read one version of the notice, signed in for their own data."""

    __tablename__ = "notice_acknowledgements"
    __table_args__ = (UniqueConstraint("party_id", "number"),)
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    number: Mapped[Code] = mapped_column(index=True)
    """The version's."""
    at: Mapped[datetime]
