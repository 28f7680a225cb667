"""What is stored about who is signed in, and who has tried to."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import (
    Digest,
)
from api.database.types import Words
from api.kernel.privacy import Kept, KeptWith


class SignInSession(Base):
    """One sign-in of an account or a client; access tokens name it, and end with it.

    Somebody who came in by a mailed code has no account: the session names the party.

    One that `is_enrolling` was begun without a second factor, and may only take one up.
    """

    __tablename__ = "sessions"
    kept = (Kept("AUTH_LOG", since="started_at"),)

    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("clients.id"), index=True)
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"), index=True)
    device_id: Mapped[UUID | None] = mapped_column(ForeignKey("devices.id"))
    scopes: Mapped[list[str] | None] = mapped_column(Words)
    is_enrolling: Mapped[bool] = mapped_column(default=False)
    started_at: Mapped[datetime] = mapped_column(index=True)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    proven_until: Mapped[datetime | None]
    """Until then its second factor counts as just shown."""


class RefreshToken(Base):
    """One refresh token of a session, by its hash. Each is used once."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (UniqueConstraint("hash"),)
    kept = KeptWith("session_id")

    session_id: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"), index=True)
    hash: Mapped[Digest]
    client_hash: Mapped[Digest]
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignInThrottle(Base):
    """How often a name or an address failed to sign in lately, both as keyed hashes.

    Its failures are counted since `since_at`.
    """

    __tablename__ = "sign_in_throttles"
    __table_args__ = (UniqueConstraint("key"), Index("ix_sign_in_throttles_last", "last_at"))
    kept = (Kept("AUTH_LOG", since="last_at"),)

    key: Mapped[Digest]
    failures: Mapped[int]
    since_at: Mapped[datetime]
    last_at: Mapped[datetime]
    blocked_until: Mapped[datetime | None]
