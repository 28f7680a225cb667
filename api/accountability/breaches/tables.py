"""What is stored of breaches: GDPR, Article 33(5), asks for all of them, told of or not."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.accountability.breaches.rules import BreachAudience, Reached, Refraining, Risk
from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label, LegalText, Note, about
from api.database.indexes import told
from api.database.types import Words
from api.kernel.privacy import Kept, KeptWith


class Breach(Base, Versioned):
    """One breach: what happened, since when, whose data, how grave, and what was done.

    Its words speak of what happened and of nobody: who was touched stands beside it.
    """

    __tablename__ = "breaches"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_breaches_due", "due_at", "id"),
        Index("ix_breaches_closed", "closed_at", "id"),
    )
    kept = [Kept("BREACH", since="closed_at", when="closed_at IS NOT NULL")]
    root = "self"

    number: Mapped[Code]
    title: Mapped[Label]
    nature: Mapped[LegalText]
    kinds: Mapped[Sequence[str]] = mapped_column(Words)
    categories: Mapped[Sequence[str]] = mapped_column(Words)
    """Of personal data."""
    subject_groups: Mapped[Sequence[str]] = mapped_column(Words)
    subjects_about: Mapped[int | None]
    records_about: Mapped[int | None]
    began_at: Mapped[datetime | None]
    noticed_at: Mapped[datetime]
    due_at: Mapped[datetime]
    """When the authority must have been told."""
    term: Mapped[Code]
    """The version of the rule that set it."""
    consequences: Mapped[LegalText | None]
    measures: Mapped[LegalText | None]
    risk: Mapped[Risk | None]
    risk_because: Mapped[LegalText | None]
    registered_at: Mapped[datetime]
    registered_by: Mapped[UUID]
    authority_at: Mapped[datetime | None]
    """When the authority was told, or it was settled that it need not be."""
    subjects_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]


class BreachDecision(Base):
    """To tell somebody of a breach, or not to, and why: written by one, approved by another.

    `content` is JSON of what is told and `sha256` its digest; once approved it never changes.
    """

    __tablename__ = "breach_decisions"
    __table_args__ = (Index("ix_breach_decisions_breach", "breach_id", "id"),)
    kept = KeptWith("breach_id")
    root = "breach"

    breach_id: Mapped[UUID] = mapped_column(ForeignKey("breaches.id"))
    audience: Mapped[BreachAudience]
    tells: Mapped[bool]
    ground: Mapped[Refraining | None]
    because: Mapped[LegalText | None]
    content: Mapped[LegalText]
    sha256: Mapped[Digest]
    drafted_at: Mapped[datetime]
    drafted_by: Mapped[UUID]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None]
    alone_because: Mapped[Label | None]
    sent_at: Mapped[datetime | None]
    sent_by: Mapped[UUID | None]
    reference: Mapped[Label | None]
    """What the authority calls it."""
    late_because: Mapped[LegalText | None]


class BreachSubject(Base):
    """Somebody whom a breach touched, and whether they have been told.

    Whoever is put on the list by hand, or taken off it, stands there with who did it and why.
    """

    __tablename__ = "breach_subjects"
    __table_args__ = (
        UniqueConstraint("breach_id", "party_id"),
        Index("ix_breach_subjects_party", "party_id"),
        told("ix_breach_subjects_mail", "mail_id"),
    )
    kept = KeptWith("breach_id")
    root = "breach"

    breach_id: Mapped[UUID] = mapped_column(ForeignKey("breaches.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    state: Mapped[Reached]
    added_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    mail_id: Mapped[UUID | None]
    by_hand: Mapped[UUID | None]
    because: Mapped[Note | None] = about("party")
