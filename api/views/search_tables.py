"""The words by which records are found, folded: å is a, case and punctuation are gone."""

from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, SortKey, about
from api.kernel.privacy import Category, KeptWith


class SearchEntry(Base):
    """One findable value of one record, and the party it leads to.

    `category` is the one of the column it repeats: who may not see it does not find by it.
    """

    __tablename__ = "search_entries"
    __table_args__ = (
        Index("ix_search_entries_record", "record_id", "column"),
        Index("ix_search_entries_text", "text"),
    )
    kept = KeptWith("party_id")

    id: Mapped[int] = mapped_column(  # type: ignore[assignment]  # the full-text index wants a number
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    record_type: Mapped[Code]
    record_id: Mapped[UUID]
    column: Mapped[Code]
    category: Mapped[Category | None]
    text: Mapped[SortKey] = about("party")
