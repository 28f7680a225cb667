"""What is stored of who came through which gate."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, NumberPlate, PartnersId, about
from api.gates.rules import RULE, Passage
from api.kernel.privacy import Kept


class GateEvent(Base):
    """One passage. Its party is whom the plate or the gates' system names; nobody, else."""

    __tablename__ = "gate_events"
    __table_args__ = (
        UniqueConstraint("gate", "event_id"),
        Index("ix_gate_events_at", "at", "id"),
        Index("ix_gate_events_party", "party_id", "at", "id"),
        Index("ix_gate_events_gate", "gate", "at", "id"),
    )
    kept = [Kept(RULE, since="at")]

    at: Mapped[datetime]
    gate: Mapped[Code]
    event_id: Mapped[Code]
    """What the gates' system calls it, so that none is stored twice."""
    direction: Mapped[Passage]
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    plate: Mapped[NumberPlate | None] = about("party")
    badge: Mapped[PartnersId | None] = about("party")
