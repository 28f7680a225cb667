"""What is stored of runs: who was on each list as it stood, and who was called back from it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Code,
    Correspondent,
    Digest,
    EmailAddress,
    PostalCode,
    Street,
    Town,
    about,
)
from api.database.indexes import told
from api.database.types import Words
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.outreach.rules.kinds import Exclusion
from api.outreach.rules.runs import LineState, OutreachRunState, RunKind


class OutreachRun(Base, Versioned):
    """One sending, or one list: by which segment, how many, and how many were left out."""

    __tablename__ = "outreach_runs"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_outreach_runs_state", "state", "id"),
        told("ix_outreach_runs_campaign", "campaign_id"),
    )
    kept = [Kept("OUTREACH_RUN", since="made_at")]
    root = "self"

    number: Mapped[Code]
    kind: Mapped[RunKind]
    state: Mapped[OutreachRunState]
    segment_id: Mapped[UUID] = mapped_column(ForeignKey("segments.id"))
    campaign_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaigns.id"))
    recipient_id: Mapped[UUID | None] = mapped_column(ForeignKey("recipients.id"))
    """Who has the list: a print house, a platform; nobody else where it is our own."""
    a_sheet: Mapped[int | None]
    """Labels on a sheet."""
    included: Mapped[int]
    left_out: Mapped[Sequence[dict[str, Any]]] = mapped_column(Words)
    """By reason, how many; never who."""
    sha256: Mapped[Digest | None]
    """Of the file that was taken last."""
    made_at: Mapped[datetime]
    made_by: Mapped[UUID]
    out_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]


class OutreachLine(Base):
    """One of a run's people, as they stood when it was made."""

    __tablename__ = "outreach_lines"
    __table_args__ = (
        UniqueConstraint("run_id", "position"),
        Index("ix_outreach_lines_party", "party_id"),
        told("ix_outreach_lines_mail", "mail_id"),
    )
    kept = KeptWith("run_id")
    root = "run"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("outreach_runs.id"))
    position: Mapped[int]
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    state: Mapped[LineState]
    stopped_because: Mapped[Exclusion | None]
    name: Mapped[Correspondent | None] = about("party")
    street: Mapped[Street | None] = about("party")
    postal_code: Mapped[PostalCode | None] = about("party")
    town: Mapped[Town | None] = about("party")
    country: Mapped[Code | None]
    address: Mapped[EmailAddress | None] = about("party")
    language: Mapped[Language]
    mail_id: Mapped[UUID | None]


class OutreachRecall(Base, Versioned):
    """Somebody who is on a list that is out, and must be taken off: until somebody says so."""

    __tablename__ = "outreach_recalls"
    __table_args__ = (
        UniqueConstraint("line_id"),
        Index("ix_outreach_recalls_party", "party_id"),
        Index("ix_outreach_recalls_run", "run_id"),
    )
    kept = KeptWith("run_id")
    root = "self"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("outreach_runs.id"))
    line_id: Mapped[UUID] = mapped_column(ForeignKey("outreach_lines.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    because: Mapped[Exclusion]
    at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None]
