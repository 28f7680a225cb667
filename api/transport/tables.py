"""What is stored about vehicles, carriers, drivers and planned loads."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Note, NumberPlate, about
from api.database.indexes import those
from api.kernel.privacy import Kept
from api.kernel.quantities import Kilograms
from api.transport.rules.kinds import LoadState, VehicleKind

LIVE: Final = text("closed_at IS NULL")
UNBILLED: Final = (
    "closed_at IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM invoice_lines line WHERE line.order_id = loads.order_id)"
)


class Carrier(Base):
    """A party that carries goods for us or for a customer."""

    __tablename__ = "carriers"
    __table_args__ = (UniqueConstraint("party_id"),)
    kept = []
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    ended_on: Mapped[date | None]


class Vehicle(Base, Versioned):
    """A truck or a trailer, by its plate as it was given and as it is compared.

    Its owner may be a party of whom nothing but this plate is known: it has no name.
    """

    __tablename__ = "vehicles"
    __table_args__ = (
        UniqueConstraint("plate_key", "country"),
        Index("ix_vehicles_owner", "owner_id"),
    )
    kept = []
    root = "self"

    plate: Mapped[NumberPlate] = about("owner")
    plate_key: Mapped[NumberPlate] = about("owner", findable=True)
    country: Mapped[Code]
    kind: Mapped[VehicleKind]
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"))
    largest_kg: Mapped[Kilograms | None]
    """The heaviest it may be with its load, as registered."""


class Driver(Base):
    """A person who drives: a data subject of his own, whoever he works for."""

    __tablename__ = "drivers"
    __table_args__ = (UniqueConstraint("person_id"), Index("ix_drivers_carrier", "carrier_id"))
    kept = []
    root = "person"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("persons.id"))
    carrier_id: Mapped[UUID | None] = mapped_column(ForeignKey("carriers.id"))
    ended_on: Mapped[date | None]


class Load(Base, Versioned):
    """One trip planned for a line of an order."""

    __tablename__ = "loads"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_loads_order", "order_id", "id"),
        Index("ix_loads_line", "order_line_id"),
        Index("ix_loads_state", "state", "planned_on", "id"),
        those(LIVE, "ix_loads_vehicle", "vehicle_id", "id"),
        Index("ix_loads_carrier", "carrier_id", "id"),
        Index("ix_loads_driver", "driver_id", "id"),
    )
    kept = [Kept("QUOTE_ORDER_UNFULFILLED", since="closed_at", when=UNBILLED)]
    root = "self"

    number: Mapped[Code] = about("order.customer.party", findable=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    order_line_id: Mapped[UUID] = mapped_column(ForeignKey("order_lines.id"))
    vehicle_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    trailer_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    carrier_id: Mapped[UUID | None] = mapped_column(ForeignKey("carriers.id"))
    driver_id: Mapped[UUID | None] = mapped_column(ForeignKey("drivers.id"))
    state: Mapped[LoadState]
    planned_on: Mapped[date]
    planned_kg: Mapped[Kilograms | None]
    note: Mapped[Note | None] = about("order.customer.party")
    closed_at: Mapped[datetime | None]
