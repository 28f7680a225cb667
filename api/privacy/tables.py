"""What is stored about data-subject requests, their plans, approvals, runs and answers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Digest, Label, LegalText, Note, PersonName, about
from api.database.indexes import told
from api.database.types import Words
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.privacy.rules.kinds import (
    CertificateKind,
    Channel,
    IdentityMethod,
    Outcome,
    RequestState,
)


class SubjectRequest(Base, Versioned):
    """One case of one person: what it asks are its items.

    Somebody not in the register gets an answer, too. Of its items' days it has the earliest.
    """

    __tablename__ = "data_subject_requests"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_data_subject_requests_party", "party_id", "id"),
        Index("ix_data_subject_requests_state", "state", "due_on", "id"),
    )
    kept = [Kept("DSR_CASE", since="closed_at", when="closed_at IS NOT NULL")]
    root = "self"

    number: Mapped[Code]
    channel: Mapped[Channel]
    state: Mapped[RequestState]
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    name: Mapped[PersonName] = about("party")
    """Whoever asks, as the request names them."""
    acting_id: Mapped[UUID | None] = mapped_column(ForeignKey("persons.id"))
    """A guardian, a proxy or an heir who asks for them."""
    language: Mapped[Language]
    received_on: Mapped[date]
    due_on: Mapped[date]
    identity_method: Mapped[IdentityMethod | None]
    identity_at: Mapped[datetime | None]
    identity_by: Mapped[UUID | None]
    identity_provider: Mapped[Label | None]
    identity_level: Mapped[Label | None]
    """How surely a provider of strong identification knew them. Nothing else of it is kept."""
    note: Mapped[Note | None] = about("party")
    registered_at: Mapped[datetime]
    registered_by: Mapped[UUID]
    handler_id: Mapped[UUID | None]
    """Who works on it; nobody until somebody takes it."""
    no_recipients_at: Mapped[datetime | None]
    """When somebody looked, and nobody had been given anything of the person."""
    no_recipients_by: Mapped[UUID | None]
    closed_at: Mapped[datetime | None]


class Plan(Base):
    """What would go, what stays and why, as computed at a moment. It names no values."""

    __tablename__ = "erasure_plans"
    __table_args__ = (Index("ix_erasure_plans_request", "request_id", "id"),)
    kept = KeptWith("request_id")

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    computed_at: Mapped[datetime]
    computed_by: Mapped[UUID]
    digest: Mapped[Digest]
    entries: Mapped[list[dict[str, Any]]] = mapped_column(Words)


class Approval(Base):
    """A person's approval of a plan, by its digest. It falls when the data move."""

    __tablename__ = "plan_approvals"
    __table_args__ = (UniqueConstraint("plan_id"),)
    kept = KeptWith("plan_id")

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("erasure_plans.id"))
    approved_by: Mapped[UUID]
    approved_at: Mapped[datetime]
    alone_because: Mapped[Label | None]
    """Why whoever made the plan approved it, too."""


class ErasureStep(Base):
    """What a run did to one class of records: the proof, and where a broken run goes on."""

    __tablename__ = "erasure_steps"
    __table_args__ = (Index("ix_erasure_steps_request", "request_id", "id"),)
    kept = KeptWith("request_id")

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    record_class: Mapped[Code]
    outcome: Mapped[Outcome]
    count: Mapped[int]
    done_at: Mapped[datetime]


class Certificate(Base):
    """A certificate of what stays, or of what went: what it says, and the digest of that.

    Its id is made of the digest, so that the audit's line of its making tells what it says.
    """

    __tablename__ = "certificates"
    __table_args__ = (
        Index("ix_certificates_request", "request_id", "id"),
        told("ix_certificates_item", "item_id"),
    )
    kept = KeptWith("request_id")

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_subject_requests.id"))
    item_id: Mapped[UUID | None] = mapped_column(ForeignKey("request_items.id"))
    """The item that was refused; of an erasure, what stays of it has none."""
    kind: Mapped[CertificateKind] = mapped_column(server_default="refusal")
    issued_at: Mapped[datetime]
    issued_by: Mapped[UUID]
    language: Mapped[Language]
    content: Mapped[LegalText]
    sha256: Mapped[Digest]
    proof: Mapped[LegalText | None]
    """That its line is sealed, as JSON; kept since the lines themselves go after two years."""
