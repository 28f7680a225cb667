"""What is stored of mails by which somebody comes in. The link or code itself is nowhere."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Digest
from api.kernel.privacy import Kept
from api.portal.rules.entering import EntryKind


class EntryMail(Base):
    """Somebody was mailed a link or a code, to an address of theirs. Each is good once."""

    __tablename__ = "entry_mails"
    __table_args__ = (
        UniqueConstraint("mail_id"),
        Index("ix_entry_mails_party", "party_id", "mailed_at"),
        Index("ix_entry_mails_contact", "contact_key", "mailed_at"),
    )
    kept = (Kept("AUTH_LOG", since="mailed_at"),)

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    mail_id: Mapped[UUID]
    contact_key: Mapped[Digest]
    """A keyed hash of the address."""
    kind: Mapped[EntryKind]
    mailed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    """How many wrong codes were said since."""
    asked_by: Mapped[UUID]
