"""What is said about weigh tickets, in and out."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.orders.rules.products import Direction, Material
from api.weighing.rules.kinds import TareKind, TicketState, VoidReason


class TicketRow(BaseModel):
    """A ticket in a list."""

    id: UUID
    number: str
    state: TicketState
    weighed_at: datetime
    plate: str | None
    customer_id: UUID | None
    customer_name: str | None
    order_id: UUID | None
    order_number: str | None
    site_code: str | None
    product_name: str
    material: Material
    direction: Direction
    gross_kg: int
    tare_kg: int
    net_kg: int
    is_manual: bool


class TicketView(TicketRow):
    """A sealed ticket, as printed, and what has become of it since."""

    version: int = Field(description="Of its standing: the ticket itself never changes.")
    scale_id: UUID
    scale_code: str
    scale_name: str
    division_kg: int
    verified_until: date
    order_line_id: UUID | None
    load_id: UUID | None
    load_number: str | None
    trailer_plate: str | None
    driver_name: str | None
    carrier_name: str | None
    first_at: datetime
    first_alibi_id: str
    second_alibi_id: str
    tare_kind: TareKind
    replaces_id: UUID | None
    replaced_by_id: UUID | None
    invoice_id: UUID | None
    void_because: VoidReason | None
    voided_at: datetime | None
    approved_at: datetime | None
    total_cents: int | None = Field(description="What a walk-in paid, tax included.")
    sha256: str


class TicketsFound(BaseModel):
    """Weigh tickets that a search found, best first."""

    items: list[TicketRow]


class TicketFilter(BaseModel):
    """Which tickets to list; what is left out does not filter."""

    state: TicketState | None = None
    customer_id: UUID | None = None
    order_id: UUID | None = None
    scale_id: UUID | None = None
    product_id: UUID | None = None
    site_id: UUID | None = None

    def conditions(self) -> dict[str, Any]:
        return self.model_dump()


class Voiding(Said):
    """Why a ticket does not count, and what the load was instead."""

    because: VoidReason
    order_line_id: UUID | None = Field(
        default=None, description="Seal a new ticket of the same readings for this line."
    )
