"""Who was shown whom, and what for. Rows are added and never edited."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from api.audit.sealed import Sealed
from api.database.base import Base
from api.database.columns import Code
from api.database.types import Keys
from api.kernel.privacy import Kept
from api.kernel.purposes import Purpose


class Viewing(Sealed, Base):
    """What one request showed: the records by id, and the parties they speak of."""

    __tablename__ = "views"
    kept = [Kept("AUDIT_LOG", since="at")]

    at: Mapped[datetime]
    caller_id: Mapped[UUID]
    operation: Mapped[Code]
    purpose: Mapped[Purpose | None]
    record_type: Mapped[Code]
    records: Mapped[Sequence[UUID]] = mapped_column(Keys)
    subjects: Mapped[Sequence[UUID]] = mapped_column(Keys)
