"""The words by which records are found, folded: å is a, case and punctuation are gone."""

from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Label, SortKey, about
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


class SearchWord(Base):
    """A word of names or a number plate that is findable: what a wrong letter is put right by.

    It leads to nobody, and goes when nobody is found by it any more. Writers do not wait for
    each other, so a word may be there twice until the night.
    """

    __tablename__ = "search_words"
    __table_args__ = (Index("ix_search_words_word", "word"),)
    kept = ()

    id: Mapped[int] = mapped_column(  # type: ignore[assignment]  # nothing points to it
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    word: Mapped[Label]
