"""What is stored of an identification that has begun: nothing of whoever identifies."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code, Digest
from api.kernel.privacy import Kept


class EIdAttempt(Base):
    """One journey to the provider and back: for what, in which browser, used once."""

    __tablename__ = "e_id_attempts"
    __table_args__ = (UniqueConstraint("state"),)
    kept = [Kept("AUTH_LOG", since="begun_at")]

    state: Mapped[Digest]
    browser: Mapped[Digest]
    occasion: Mapped[Code]
    record_id: Mapped[UUID | None]
    begun_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
