"""What is stored of the first page: whether a party wants it chosen."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.kernel.privacy import KeptWith


class HomeChoice(Base):
    """Whether what a party sees on arriving is chosen for it. Nobody's profile is stored.

    Merged customers may have two: then a no holds.
    """

    __tablename__ = "home_choices"
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    is_chosen: Mapped[bool]
    chosen_at: Mapped[datetime]
