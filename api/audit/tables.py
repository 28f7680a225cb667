"""What was changed and where values came from. Rows are added and never edited."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.audit.sealed import Sealed
from api.database.base import Base
from api.database.columns import Code, Note, Reference, about
from api.database.types import Words
from api.kernel.privacy import Category, Kept
from api.kernel.sources import SourceKind


class Change(Sealed, Base):
    """One record written by one operation. It names columns and never their values."""

    __tablename__ = "changes"
    __table_args__ = (
        Index("ix_changes_record", "record_id"),
        Index("ix_changes_root", "root_id", "root_version"),
    )
    kept = [Kept("AUDIT_LOG", since="at")]

    at: Mapped[datetime]
    caller_id: Mapped[UUID]
    operation: Mapped[Code]
    record_type: Mapped[Code]
    record_id: Mapped[UUID]
    columns: Mapped[list[str]] = mapped_column(Words)
    root_id: Mapped[UUID | None]
    root_version: Mapped[int | None]


class Provenance(Base):
    """Where one personal value came from; once superseded, the value it was, too.

    It is masked and erased as the column it speaks of.
    """

    __tablename__ = "provenance"
    __table_args__ = (Index("ix_provenance_record", "record_id", "column"),)
    kept = [Kept("AUDIT_LOG", since="recorded_at", when="superseded_at IS NOT NULL")]

    record_type: Mapped[Code]
    record_id: Mapped[UUID]
    column: Mapped[Code]
    category: Mapped[Category]
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"), index=True)
    """Nobody where the value speaks of no party of ours: a stranger's plate."""
    kind: Mapped[SourceKind]
    reference: Mapped[Reference | None] = about("subject")
    given_at: Mapped[datetime | None]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[UUID]
    superseded_at: Mapped[datetime | None]
    earlier_value: Mapped[Note | None] = about("subject")
