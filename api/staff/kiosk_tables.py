"""What is stored about kiosks: registered devices where badges and PINs sign in."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Digest, Label, Secret
from api.kernel.privacy import KeptWith


class Device(Base, Versioned):
    """A kiosk that an administrator has registered, by the hash of what it holds."""

    __tablename__ = "devices"
    __table_args__ = (UniqueConstraint("token"),)
    kept = ()
    root = "self"

    name: Mapped[Label]
    token: Mapped[Digest]
    registered_at: Mapped[datetime]
    registered_by: Mapped[UUID]
    ended_at: Mapped[datetime | None]


class KioskKey(Base):
    """The badge and the PIN of an account, good at a registered device and nowhere else."""

    __tablename__ = "kiosk_keys"
    __table_args__ = (UniqueConstraint("account_id"), UniqueConstraint("badge"))
    kept = KeptWith("account_id")
    root = "account"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    badge: Mapped[Digest | None]
    pin: Mapped[Secret | None]
    set_at: Mapped[datetime]
