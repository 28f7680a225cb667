"""What is stored of Posti's files: nothing of it is about anybody."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code, Label


class PostalPlace(Base):
    """A postal code and its towns, by Posti's file of codes (PCF)."""

    __tablename__ = "postal_places"
    __table_args__ = (UniqueConstraint("code"),)
    kept = []

    code: Mapped[Code]
    town_fi: Mapped[Label]
    town_sv: Mapped[Label]


class StreetRange(Base):
    """House numbers on one side of a street, by Posti's file of streets (BAF)."""

    __tablename__ = "street_ranges"
    __table_args__ = (Index("ix_street_ranges_street", "street"),)
    kept = []

    street: Mapped[Label]
    """In the form in which it is compared; each language has a row of its own."""
    code: Mapped[Code]
    is_odd: Mapped[bool]
    least: Mapped[int | None]
    most: Mapped[int | None]
