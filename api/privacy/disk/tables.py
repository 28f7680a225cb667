"""What is stored of cleanings and drills: places and numbers, no value."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.types import Words
from api.kernel.privacy import Kept
from api.privacy.disk.kinds import DiskWork


class DiskReport(Base):
    """One cleaning or drill: what was looked at, and where something was left."""

    __tablename__ = "disk_reports"
    __table_args__ = (Index("ix_disk_reports_begun", "kind", "begun_at"),)
    kept = [Kept("AUDIT_LOG", since="begun_at")]

    kind: Mapped[DiskWork]
    begun_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    is_clean: Mapped[bool]
    places: Mapped[list[str]] = mapped_column(Words)
    """The tables, or the files and kinds of text, that were written anew or searched."""
    left: Mapped[list[str]] = mapped_column(Words)
    """Where something is left, or may be."""
    persons: Mapped[int]
    """How many erased persons a drill found in its backup."""
    markers: Mapped[int]
    """How many of their values it searched for."""
