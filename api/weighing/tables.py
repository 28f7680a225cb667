"""What is stored about scales, and about trucks that stand on them."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Label
from api.database.indexes import those
from api.kernel.privacy import Kept
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.weighing.rules.kinds import (
    ManualReason,
    Protocol,
    ReadingSource,
    RejectionReason,
    VisitState,
)

OPEN: Final = text("closed_at IS NULL")
CURRENT: Final = text("ended_at IS NULL")


class Scale(Base, Versioned):
    """A verified instrument and where its indicator is reached."""

    __tablename__ = "scales"
    __table_args__ = (UniqueConstraint("code"),)
    kept = []
    root = "self"

    code: Mapped[Code]
    name: Mapped[Label]
    protocol: Mapped[Protocol]
    host: Mapped[Label]
    port: Mapped[int]
    least_kg: Mapped[Kilograms]
    largest_kg: Mapped[Kilograms]
    division_kg: Mapped[Kilograms]
    verified_until: Mapped[date]
    retired_on: Mapped[date | None]


class Reading(Base):
    """One gross weight in the alibi memory: never changed, found by scale and alibi id."""

    __tablename__ = "readings"
    __table_args__ = (UniqueConstraint("scale_id", "alibi_id"),)
    kept = [Kept("ALIBI", since="taken_at")]

    scale_id: Mapped[UUID] = mapped_column(ForeignKey("scales.id"))
    alibi_id: Mapped[Code]
    gross_kg: Mapped[Kilograms]
    taken_at: Mapped[datetime]
    taken_by: Mapped[UUID]
    source: Mapped[ReadingSource]
    manual_because: Mapped[ManualReason | None]


class Visit(Base, Versioned):
    """A truck that was weighed once and is expected again. A vehicle has one at a time."""

    __tablename__ = "visits"
    __table_args__ = (
        those(OPEN, "uq_visits_vehicle", "vehicle_id", unique=True),
        those(OPEN, "ix_visits_open", "opened_at", "id"),
        Index("ix_visits_state", "state", "id"),
    )
    kept = [Kept("WEIGH_UNBILLED", since="closed_at", when="closed_at IS NOT NULL")]
    root = "self"

    queue_number: Mapped[int]
    """What a truck is called by on its day; a walk-in has nothing else."""
    scale_id: Mapped[UUID] = mapped_column(ForeignKey("scales.id"))
    vehicle_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    trailer_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    driver_id: Mapped[UUID | None] = mapped_column(ForeignKey("drivers.id"))
    carrier_id: Mapped[UUID | None] = mapped_column(ForeignKey("carriers.id"))
    load_id: Mapped[UUID | None] = mapped_column(ForeignKey("loads.id"))
    order_line_id: Mapped[UUID | None] = mapped_column(ForeignKey("order_lines.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    direction: Mapped[Direction]
    first_reading_id: Mapped[UUID] = mapped_column(ForeignKey("readings.id"), unique=True)
    first_kg: Mapped[Kilograms]
    opened_at: Mapped[datetime]
    state: Mapped[VisitState]
    closed_at: Mapped[datetime | None]
    rejected_because: Mapped[RejectionReason | None]


class StoredTare(Base):
    """What a combination weighed empty, and until when that is believed."""

    __tablename__ = "stored_tares"
    __table_args__ = (those(CURRENT, "ix_stored_tares_vehicle", "vehicle_id", "id"),)
    kept = []

    vehicle_id: Mapped[UUID] = mapped_column(ForeignKey("vehicles.id"))
    trailer_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    reading_id: Mapped[UUID] = mapped_column(ForeignKey("readings.id"), unique=True)
    tare_kg: Mapped[Kilograms]
    valid_until: Mapped[date]
    ended_at: Mapped[datetime | None]
