"""What is stored about weigh tickets: sealed, chained per scale, and never changed.

The ticket holds no personal value: its seal covers salted digests of those, and value and
salt lie in `ticket_persons`, which erasure can reach. What happens to a ticket later lies in
`ticket_standings`.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Code,
    Digest,
    LegalText,
    NumberPlate,
    PersonName,
    Secret,
    SiteCode,
    about,
)
from api.database.indexes import those, told
from api.kernel.privacy import Kept, KeptWith
from api.kernel.quantities import Cents, Kilograms
from api.orders.rules.products import Direction
from api.weighing.rules.kinds import TareKind, TicketState, VoidReason

VOIDED: Final = text("voided_at IS NOT NULL")
BILLED: Final = (
    "EXISTS (SELECT 1 FROM ticket_standings standing"
    " WHERE standing.ticket_id = weigh_tickets.id AND standing.billed_at IS NOT NULL)"
)


class WeighTicket(Base):
    """What was weighed: numbers, ids, and the seal over them."""

    __tablename__ = "weigh_tickets"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("scale_id", "year", "ordinal"),
        UniqueConstraint("previous_sha256"),
        UniqueConstraint("visit_id"),
        Index("ix_weigh_tickets_weighed", "weighed_at", "id"),
        Index("ix_weigh_tickets_customer", "customer_id", "id"),
        Index("ix_weigh_tickets_line", "order_line_id", "id"),
        Index("ix_weigh_tickets_order", "order_id", "id"),
        told("ix_weigh_tickets_load", "load_id"),
        Index("ix_weigh_tickets_vehicle", "vehicle_id", "id"),
        told("ix_weigh_tickets_trailer", "trailer_id"),
        Index("ix_weigh_tickets_product", "product_id", "id"),
        Index("ix_weigh_tickets_driver", "driver_id", "id"),
        Index("ix_weigh_tickets_site", "site_id", "id"),
        told("ix_weigh_tickets_replaces", "replaces_id"),
        Index("ix_weigh_tickets_first_reading", "first_reading_id"),
        Index("ix_weigh_tickets_second_reading", "second_reading_id"),
    )
    kept = [
        Kept("ACC_VOUCHER", since="weighed_at", when=BILLED),
        Kept("WEIGH_UNBILLED", since="weighed_at", when=f"NOT {BILLED}", is_sealed=True),
    ]

    number: Mapped[Code] = about("customer.party", findable=True)
    scale_id: Mapped[UUID] = mapped_column(ForeignKey("scales.id"))
    year: Mapped[int]
    ordinal: Mapped[int]
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visits.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    """Nobody at a walk-in sale for cash."""
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("sites.id"))
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("orders.id"))
    order_line_id: Mapped[UUID | None] = mapped_column(ForeignKey("order_lines.id"))
    load_id: Mapped[UUID | None] = mapped_column(ForeignKey("loads.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    vehicle_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    trailer_id: Mapped[UUID | None] = mapped_column(ForeignKey("vehicles.id"))
    carrier_id: Mapped[UUID | None] = mapped_column(ForeignKey("carriers.id"))
    driver_id: Mapped[UUID | None] = mapped_column(ForeignKey("drivers.id"))
    direction: Mapped[Direction]
    first_reading_id: Mapped[UUID] = mapped_column(ForeignKey("readings.id"))
    second_reading_id: Mapped[UUID] = mapped_column(ForeignKey("readings.id"))
    gross_kg: Mapped[Kilograms]
    tare_kg: Mapped[Kilograms]
    net_kg: Mapped[Kilograms]
    tare_kind: Mapped[TareKind]
    is_manual: Mapped[bool]
    first_at: Mapped[datetime]
    weighed_at: Mapped[datetime]
    verified_until: Mapped[date]
    replaces_id: Mapped[UUID | None] = mapped_column(ForeignKey("weigh_tickets.id"))
    content: Mapped[LegalText]
    """Canonical JSON of all that is sealed, personal values as salted digests."""
    sha256: Mapped[Digest]
    previous_sha256: Mapped[Digest | None]


class TicketPerson(Base):
    """The personal values of a ticket, with the salts their digests were made with."""

    __tablename__ = "ticket_persons"
    __table_args__ = (UniqueConstraint("ticket_id"),)
    kept = KeptWith("ticket_id", spares=frozenset({"driver_name"}))

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("weigh_tickets.id"))
    customer_name: Mapped[PersonName | None] = about(
        "ticket.customer.party", salt="customer_salt"
    )
    customer_salt: Mapped[Secret | None]
    site_code: Mapped[SiteCode | None] = about("ticket.customer.party", salt="site_salt")
    site_salt: Mapped[Secret | None]
    plate: Mapped[NumberPlate | None] = about(
        "ticket.vehicle.owner", findable=True, salt="plate_salt"
    )
    plate_salt: Mapped[Secret | None]
    trailer_plate: Mapped[NumberPlate | None] = about(
        "ticket.trailer.owner", salt="trailer_salt"
    )
    trailer_salt: Mapped[Secret | None]
    driver_name: Mapped[PersonName | None] = about("ticket.driver.person", salt="driver_salt")
    driver_salt: Mapped[Secret | None]


class TicketStanding(Base, Versioned):
    """What a ticket waits for now, and what has become of it."""

    __tablename__ = "ticket_standings"
    __table_args__ = (
        UniqueConstraint("ticket_id"),
        Index("ix_ticket_standings_state", "state", "ticket_id"),
        Index("ix_ticket_standings_invoice", "invoice_id"),
        those(VOIDED, "ix_ticket_standings_voided", "voided_at", "ticket_id"),
    )
    kept = KeptWith("ticket_id")
    root = "self"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("weigh_tickets.id"))
    state: Mapped[TicketState]
    approved_by: Mapped[UUID | None]
    approved_at: Mapped[datetime | None]
    invoice_id: Mapped[UUID | None]
    billed_at: Mapped[datetime | None]
    void_because: Mapped[VoidReason | None]
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[UUID | None]


class WalkInSale(Base):
    """What was paid at once for a walk-in load: for the receipt, which names nobody."""

    __tablename__ = "walk_in_sales"
    __table_args__ = (UniqueConstraint("ticket_id"),)
    kept = [Kept("ACC_VOUCHER", since="sold_on")]

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("weigh_tickets.id"))
    sold_on: Mapped[date]
    unit_price: Mapped[Decimal]
    net_cents: Mapped[Cents]
    vat_percent: Mapped[Decimal]
    vat_cents: Mapped[Cents]
    total_cents: Mapped[Cents]
