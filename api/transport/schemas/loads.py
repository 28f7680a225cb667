"""What is said about loads."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said, StatedSource
from api.orders.rules.products import Direction, Material
from api.transport.rules.kinds import LoadState
from api.transport.schemas.vehicles import GrossMass


class LoadRow(BaseModel):
    """A load in a list."""

    id: UUID
    number: str
    version: int
    state: LoadState
    planned_on: date
    planned_kg: int | None
    order_id: UUID
    order_number: str
    order_line_id: UUID
    customer_id: UUID
    customer_name: str | None
    site_code: str | None
    product_name: str
    material: Material
    direction: Direction
    vehicle_id: UUID | None
    plate: str | None
    trailer_id: UUID | None
    trailer_plate: str | None
    carrier_id: UUID | None
    carrier_name: str | None
    driver_id: UUID | None
    driver_name: str | None


class LoadView(LoadRow):
    """One trip planned for a line of an order, and how much that line still waits for."""

    allowed_transitions: list[LoadState]
    customer_number: str
    site_id: UUID | None
    site_name: str | None
    product_id: UUID
    product_code: str
    ordered_kg: int | None
    weighed_kg: int
    remaining_kg: int | None = Field(description="Of the line; below zero, it has more.")
    note: str | None
    closed_at: datetime | None


class LoadFilter(BaseModel):
    """Which loads to list; what is left out does not filter."""

    state: LoadState | None = None
    order_id: UUID | None = None
    customer_id: UUID | None = None
    carrier_id: UUID | None = None
    driver_id: UUID | None = None
    vehicle_id: UUID | None = Field(default=None, description="The truck or the trailer.")
    planned_from: date | None = None
    planned_to: date | None = None
    live: bool | None = Field(default=None, description="Only what is not over, or only that.")

    def conditions(self) -> dict[str, Any]:
        """Give the filters of `LOAD_ROWS`, with None where they do not filter."""
        given = self.model_dump(exclude={"live"})
        return given | {"live": self.live or None, "over": self.live is False or None}


class NewLoad(Said):
    """A load to plan. A note is somebody's word, so it needs its source."""

    order_line_id: UUID
    vehicle_id: UUID | None = None
    trailer_id: UUID | None = None
    carrier_id: UUID | None = Field(
        default=None, description="Left out, the vehicle's owner or whom the driver drives for."
    )
    driver_id: UUID | None = None
    planned_on: date | None = Field(default=None, description="Left out, today.")
    planned_kg: GrossMass | None = None
    note: FreeText | None = Field(default=None, max_length=2000)
    source: StatedSource | None = None


class LoadChanges(Said):
    """What to change about a load; what is left out stays."""

    vehicle_id: UUID | None = None
    trailer_id: UUID | None = None
    carrier_id: UUID | None = None
    driver_id: UUID | None = None
    planned_on: date = date.min
    planned_kg: GrossMass | None = None
    note: FreeText | None = Field(default=None, max_length=2000)
    source: StatedSource | None = None


class LoadTransition(Said):
    """Where the load goes next."""

    to: LoadState


class LoadsFound(BaseModel):
    """Loads that a search found, best first."""

    items: list[LoadRow]
