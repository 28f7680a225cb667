"""What is stored of customers that were one: what was merged, and what was told apart."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Remark, about
from api.database.indexes import those
from api.database.types import Keys, Words
from api.kernel.privacy import KeptWith

STANDING: Final = text("undone_at IS NULL")


class Merge(Base):
    """A customer that turned out to be another one, and goes on under that one's number."""

    __tablename__ = "merges"
    __table_args__ = (
        those(STANDING, "ix_merges_loser", "loser_id", unique=True),
        Index("ix_merges_winner", "winner_id"),
    )
    kept = KeptWith("winner_id")
    root = "winner.party"

    winner_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    loser_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    because: Mapped[Remark | None] = about("winner.party")
    swapped: Mapped[list[str]] = mapped_column(Words)
    """Fields that the winner took over; its own lie with the loser, should they part again."""
    merged_at: Mapped[datetime]
    merged_by: Mapped[UUID]
    undone_at: Mapped[datetime | None]


class MergeMove(Base):
    """Rows that pointed to the loser and point to the winner since, by one column."""

    __tablename__ = "merge_moves"
    kept = KeptWith("merge_id")

    merge_id: Mapped[UUID] = mapped_column(ForeignKey("merges.id"), index=True)
    record_type: Mapped[Code]
    column: Mapped[Code]
    records: Mapped[Sequence[UUID]] = mapped_column(Keys)


class Distinction(Base):
    """Two customers that look alike and are not the same, as somebody has found."""

    __tablename__ = "distinctions"
    kept = KeptWith("customer_id")
    root = "customer.party"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), index=True)
    other_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), index=True)
    because: Mapped[Remark | None] = about("customer.party")
    decided_by: Mapped[UUID]
