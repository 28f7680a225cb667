"""What is stored of consents: entries that never change, and who was asked by a link."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Digest
from api.database.indexes import those
from api.kernel.languages import Language
from api.kernel.privacy import Kept
from api.kernel.sources import SourceKind
from api.outreach.rules.kinds import AgeGroup, ConsentAct, ConsentPurpose, ConsentWay, ProofKind

BY_ADDRESS: Final = text("contact_key IS NOT NULL")


class ConsentEntry(Base):
    """What somebody agreed to, was told, or took back: which words, how, and what proves it.

    Never changed. `contact_key` is a keyed hash of the address that it is about; where nobody
    is known by that address, it is all there is. The last entry on a purpose and way counts.
    """

    __tablename__ = "consent_entries"
    __table_args__ = (
        Index("ix_consent_entries_party", "party_id", "at", "id"),
        those(BY_ADDRESS, "ix_consent_entries_contact", "contact_key", "at"),
    )
    kept = [
        Kept("SUPPRESSION", since="at", when="act = 'withdrawn'"),
    ]

    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    contact_key: Mapped[Digest | None]
    act: Mapped[ConsentAct]
    purpose: Mapped[ConsentPurpose]
    way: Mapped[ConsentWay]
    wording: Mapped[Code | None]
    language: Mapped[Language | None]
    text_sha256: Mapped[Digest | None]
    notice_version: Mapped[Code | None]
    proven_by: Mapped[ProofKind | None]
    evidence: Mapped[Code | None]
    """The number of the paper, the message or the order, or what was answered."""
    age_group: Mapped[AgeGroup | None]
    acting_id: Mapped[UUID | None]
    """The guardian who agreed."""
    heard: Mapped[SourceKind]
    at: Mapped[datetime]
    recorded_by: Mapped[UUID]


class ConsentRequest(Base):
    """Somebody was asked by a mail, whose link only who reads that mailbox has."""

    __tablename__ = "consent_requests"
    __table_args__ = (
        UniqueConstraint("mail_id"),
        Index("ix_consent_requests_party", "party_id", "asked_at"),
    )
    kept = [Kept("CONSENT_PROOF", since="asked_at")]

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    mail_id: Mapped[UUID]
    contact_key: Mapped[Digest]
    purpose: Mapped[ConsentPurpose]
    way: Mapped[ConsentWay]
    wording: Mapped[Code]
    language: Mapped[Language]
    text_sha256: Mapped[Digest]
    asked_at: Mapped[datetime]
    asked_by: Mapped[UUID]
    expires_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
