"""What is stored of segments: the rules by which people are chosen, and never who they are."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Label
from api.database.types import Keys, Words
from api.outreach.segments.rules import Audience


class Segment(Base, Versioned):
    """Some customers, or those who act for them. What is left empty does not choose."""

    __tablename__ = "segments"
    kept = []
    root = "self"

    name: Mapped[Label]
    audience: Mapped[Audience]
    kinds: Mapped[list[str]] = mapped_column(Words)
    languages: Mapped[list[str]] = mapped_column(Words)
    postal_codes: Mapped[list[str]] = mapped_column(Words)
    """Beginnings of postal codes."""
    product_ids: Mapped[Sequence[UUID]] = mapped_column(Keys)
    ordered_since: Mapped[date | None]
    idle_since: Mapped[date | None]

    @property
    def profiles(self) -> bool:
        """Whether it chooses by what people have done."""
        return bool(self.product_ids or self.ordered_since or self.idle_since)
