"""What is stored about the keys people sign in with beside the authenticator."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Digest, Label, Secret
from api.kernel.privacy import Kept, KeptWith


class RecoveryCode(Base):
    """A code for whoever has lost the authenticator, by its keyed hash. Each works once."""

    __tablename__ = "recovery_codes"
    __table_args__ = (UniqueConstraint("account_id", "hash"),)
    kept = KeptWith("account_id")
    root = "account"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    hash: Mapped[Digest]
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Passkey(Base):
    """A key of a device that signs in by itself (WebAuthn): we hold its public half."""

    __tablename__ = "passkeys"
    __table_args__ = (UniqueConstraint("credential_hash"),)
    kept = KeptWith("account_id")
    root = "account"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[Label]
    credential: Mapped[Secret]
    credential_hash: Mapped[Digest]
    public_key: Mapped[Secret]
    sign_count: Mapped[int]
    added_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class PasskeyChallenge(Base):
    """What a passkey is asked to sign, by its hash: once, and within minutes."""

    __tablename__ = "passkey_challenges"
    __table_args__ = (UniqueConstraint("hash"),)
    kept = (Kept("AUTH_LOG", since="made_at"),)

    hash: Mapped[Digest]
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    """Who enrols one, or proves to be there; None where nobody is signed in yet."""
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
