"""What is stored about how a party stands: restricted, objecting, without credit."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Remark, about
from api.database.indexes import those
from api.kernel.privacy import Kept, KeptWith
from api.standing.rules.objections import Against

CURRENT: Final = text("ended_at IS NULL")


class Restriction(Base):
    """A party whose data are stored and no longer used: GDPR, Article 18."""

    __tablename__ = "restrictions"
    __table_args__ = (those(CURRENT, "ix_restrictions_party", "party_id", unique=True),)
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    because: Mapped[Code]
    """The number of the request that it follows from."""
    until: Mapped[date | None]
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Protection(Base):
    """A protected address (turvakielto), or a place that somebody must not be found at."""

    __tablename__ = "protections"
    __table_args__ = (those(CURRENT, "ix_protections_party", "party_id", unique=True),)
    kept = KeptWith("party_id")
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    because: Mapped[Remark | None] = about("party")
    since_on: Mapped[date]
    until: Mapped[date]
    ended_at: Mapped[datetime | None]


class CreditStop(Base, Versioned):
    """A party that is given nothing on credit until somebody ends it."""

    __tablename__ = "credit_stops"
    __table_args__ = (those(CURRENT, "ix_credit_stops_party", "party_id", unique=True),)
    kept = KeptWith("party_id")
    root = "self"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    because: Mapped[Code]
    """What has befallen the company, or that somebody decided it."""
    since_at: Mapped[datetime]
    set_by: Mapped[UUID]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None]


class Objection(Base):
    """What a party does not want, or no longer: GDPR, Articles 7(3) and 21."""

    __tablename__ = "objections"
    __table_args__ = (
        those(CURRENT, "ix_objections_party", "party_id", "against", unique=True),
    )
    kept = KeptWith("party_id")

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    against: Mapped[Against]
    because: Mapped[Code]
    """The number of the request that it follows from."""
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Suppression(Base):
    """A keyed hash of what an erased person was known by, so that no import brings it back."""

    __tablename__ = "suppressions"
    __table_args__ = (UniqueConstraint("key"),)
    kept = [Kept("SUPPRESSION", since="since_on")]

    key: Mapped[Digest]
    since_on: Mapped[date]
