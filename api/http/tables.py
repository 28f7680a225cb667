"""Answers kept so that a retry gets the same one."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Digest
from api.database.types import Keys
from api.kernel.privacy import Kept


class IdempotencyKey(Base):
    """The answer to one keyed request. It is personal data: gone after 24 h, or by erasure.

    `subjects` are the parties that the answer shows; a replay logs them as seen.
    """

    __tablename__ = "idempotency_keys"
    __table_args__ = (UniqueConstraint("caller_id", "key"),)
    kept = [Kept("IDEMPOTENCY", since="made_at")]

    caller_id: Mapped[UUID]
    key: Mapped[Digest]
    operation: Mapped[Code]
    fingerprint: Mapped[Digest]
    made_at: Mapped[datetime] = mapped_column(index=True)
    replayed_at: Mapped[datetime | None]
    status: Mapped[int]
    etag: Mapped[Code | None]
    location: Mapped[Code | None]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    record_type: Mapped[Code | None]
    records: Mapped[Sequence[UUID]] = mapped_column(Keys)
    subjects: Mapped[Sequence[UUID]] = mapped_column(Keys)
