"""What is stored of the end of a paper."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.archive.rules.destroying import Cause
from api.database.base import Base
from api.database.columns import Code, Digest, LegalText
from api.database.indexes import those
from api.kernel.privacy import KeptWith

WAITING: Final = text("second_at IS NULL")


class PaperDestruction(Base):
    """An order to destroy a paper, the two who have seen it go, and what was certified."""

    __tablename__ = "paper_destructions"
    __table_args__ = (
        UniqueConstraint("paper_id"),
        those(WAITING, "ix_paper_destructions_waiting", "ordered_at", "id"),
    )
    kept = KeptWith("paper_id")
    root = "paper"

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("papers.id"))
    cause: Mapped[Cause]
    request_number: Mapped[Code | None]
    """The request that asks for it."""
    ordered_at: Mapped[datetime]
    ordered_by: Mapped[UUID]
    first_at: Mapped[datetime | None]
    first_by: Mapped[UUID | None]
    second_at: Mapped[datetime | None]
    second_by: Mapped[UUID | None]
    content: Mapped[LegalText | None]
    """What was certified, as JSON: it names who works here, and nobody else."""
    sha256: Mapped[Digest | None]
