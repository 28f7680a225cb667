"""What is stored of cabinets, of the keys to them, and of who has held which key."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Label
from api.database.indexes import those
from api.kernel.privacy import KeptWith

OUT: Final = text("returned_at IS NULL")


class Cabinet(Base, Versioned):
    """A lockable cabinet, or a room that is one."""

    __tablename__ = "cabinets"
    __table_args__ = (UniqueConstraint("number"),)
    kept = ()
    root = "self"

    number: Mapped[Code]
    room: Mapped[Label]
    name: Mapped[Label]
    made_at: Mapped[datetime]


class CabinetKey(Base):
    """One key: each copy has a code of its own."""

    __tablename__ = "cabinet_keys"
    __table_args__ = (UniqueConstraint("cabinet_id", "code"),)
    kept = KeptWith("cabinet_id")
    root = "cabinet"

    cabinet_id: Mapped[UUID] = mapped_column(ForeignKey("cabinets.id"))
    code: Mapped[Code]


class KeyHandover(Base):
    """Who held a key, from when to when. A key is in one hand at a time."""

    __tablename__ = "key_handovers"
    __table_args__ = (
        Index("ix_key_handovers_key", "key_id", "id"),
        those(OUT, "ix_key_handovers_out", "key_id", unique=True),
    )
    kept = KeptWith("key_id")
    root = "key.cabinet"

    key_id: Mapped[UUID] = mapped_column(ForeignKey("cabinet_keys.id"))
    holder_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    given_at: Mapped[datetime]
    given_by: Mapped[UUID]
    returned_at: Mapped[datetime | None]
    returned_to: Mapped[UUID | None]
