"""What is stored of scans, and the keys without which none of them opens.

The bytes lie elsewhere, under a scan's own key. That one is locked with the key of everybody
the paper is about: when one of those keys is gone, so is the scan, in every copy of it.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.archive.rules.scans import ScanState
from api.database.base import Base
from api.database.columns import Code, Secret, SubjectKey, about
from api.documents.media import Medium
from api.kernel.privacy import KeptWith


class PartyKey(Base):
    """The key of one party. To erase it is to destroy whatever it locks."""

    __tablename__ = "party_keys"
    __table_args__ = (UniqueConstraint("party_id"),)
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    wrapped: Mapped[SubjectKey | None] = about("party")
    made_at: Mapped[datetime]


class Scan(Base):
    """One file of a paper. `sealed` is its key, under the locks and the register's own key."""

    __tablename__ = "scans"
    __table_args__ = (
        Index("ix_scans_paper", "paper_id", "id"),
        Index("ix_scans_state", "state", "id"),
    )
    kept = KeptWith("paper_id")
    root = "paper"

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("papers.id"))
    state: Mapped[ScanState]
    medium: Mapped[Medium]
    size_bytes: Mapped[int]
    sealed: Mapped[Secret | None]
    found: Mapped[Code | None]
    """What the virus scanner called it."""
    uploaded_at: Mapped[datetime]
    uploaded_by: Mapped[UUID]
    checked_at: Mapped[datetime | None]


class ScanLock(Base):
    """One of the keys that a scan is locked with; the first is the innermost."""

    __tablename__ = "scan_locks"
    __table_args__ = (
        UniqueConstraint("scan_id", "place"),
        UniqueConstraint("scan_id", "key_id"),
    )
    kept = KeptWith("scan_id")

    scan_id: Mapped[UUID] = mapped_column(ForeignKey("scans.id"))
    key_id: Mapped[UUID] = mapped_column(ForeignKey("party_keys.id"))
    place: Mapped[int]
