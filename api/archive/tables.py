"""What is stored of papers: what each is, where it lies, and whom it is about."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.archive.rules.papers import POLICY, PaperKind
from api.archive.rules.states import PaperState
from api.database.base import Base, Versioned
from api.database.columns import Code, Label, PaperNote, about
from api.database.indexes import those, told
from api.kernel.privacy import Kept, KeptWith

UNLOCKED: Final = text("state = 'processed'")
OTHERWISE: Final = "kind NOT IN ('accounting', 'waste_transfer')"


class PaperFolder(Base, Versioned):
    """A folder that papers are filed in. Its title tells of kinds of paper, and of nobody."""

    __tablename__ = "paper_folders"
    __table_args__ = (UniqueConstraint("number"), told("ix_paper_folders_cab", "cabinet_id"))
    kept = ()
    root = "self"

    number: Mapped[Code]
    title: Mapped[Label]
    cabinet_id: Mapped[UUID | None] = mapped_column(ForeignKey("cabinets.id"))
    made_at: Mapped[datetime]


class Paper(Base, Versioned):
    """One document on paper. It has no title: what it tells of whom stands beside each person.

    `kept_since` is what its period counts from, `rule` the very version it is kept by.
    """

    __tablename__ = "papers"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_papers_state", "state", "id"),
        told("ix_papers_folder", "folder_id"),
        told("ix_papers_cabinet", "cabinet_id"),
        told("ix_papers_until", "keep_until"),
        those(UNLOCKED, "ix_papers_unlocked", "lock_by", "id"),
    )
    kept = (
        Kept("ACC_VOUCHER", since="kept_since", when="kind = 'accounting'"),
        Kept("WASTE_TRANSFER_DOC", since="kept_since", when="kind = 'waste_transfer'"),
        Kept(POLICY, since="kept_since", when=OTHERWISE),
    )
    root = "self"

    number: Mapped[Code]
    kind: Mapped[PaperKind]
    state: Mapped[PaperState]
    dated_on: Mapped[date]
    ends_on: Mapped[date | None]
    received_on: Mapped[date]
    kept_since: Mapped[date | None]
    keep_until: Mapped[date | None]
    rule: Mapped[Code]
    lock_by: Mapped[date | None]
    """The last day to lock it away, while it is processed and lies about."""
    folder_id: Mapped[UUID | None] = mapped_column(ForeignKey("paper_folders.id"))
    cabinet_id: Mapped[UUID | None] = mapped_column(ForeignKey("cabinets.id"))
    custodian_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))


class PaperSubject(Base):
    """Somebody whom a paper is about. What it tells of them goes when the paper has gone."""

    __tablename__ = "paper_subjects"
    __table_args__ = (
        UniqueConstraint("paper_id", "party_id"),
        Index("ix_paper_subjects_party", "party_id", "paper_id"),
    )
    kept = KeptWith("paper_id")
    root = "paper"

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("papers.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    note: Mapped[PaperNote | None] = about("party")
