"""What is said about visits, in and out: a truck's way over the scale."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText
from api.http.said import Said, Sourced
from api.kernel.refusals import Invalid
from api.orders.rules.products import Direction, Material
from api.weighing.rules.kinds import RejectionReason, VisitState
from api.weighing.scale_schemas import ManualWeight

Plate = Annotated[FreeText, Field(min_length=2, max_length=16)]


class NothingToWeigh(Invalid):
    """Say a load, a line of an order, or for a walk-in the product."""


class Taking(Said):
    """A weight to take: what the indicator shows, or one typed in with its reason."""

    scale_id: UUID
    reading_id: UUID | None = Field(default=None, description="One that a station handed in.")
    manual: ManualWeight | None = None


class Arrival(Taking, Sourced):
    """A truck on the scale: who it is and what it comes for."""

    plate: Plate | None = Field(default=None, description="Left out for a walk-in.")
    trailer_plate: Plate | None = None
    load_id: UUID | None = None
    order_line_id: UUID | None = None
    product_id: UUID | None = None
    driver_id: UUID | None = None

    @model_validator(mode="after")
    def says_what(self) -> Self:
        if not (self.load_id or self.order_line_id or self.product_id):
            raise NothingToWeigh(pointer="/order_line_id")
        return self


class Closing(Taking):
    """The second weighing of a visit."""

    accepts_excess: bool = Field(
        default=False, description="Seal a load beyond what is ordered; the office decides."
    )


class SingleWeighing(Arrival):
    """A loaded truck whose tare is stored."""

    accepts_excess: bool = False


class Rejection(Said):
    """Why a truck leaves without a ticket."""

    because: RejectionReason


class VisitChanges(Said):
    """Another line of an order for a truck that was weighed for a wrong one."""

    order_line_id: UUID


class VisitView(BaseModel):
    """A truck weighed once, and what it came for."""

    id: UUID
    version: int
    queue_number: int
    state: VisitState
    scale_id: UUID
    plate: str | None
    trailer_plate: str | None
    carrier_name: str | None
    driver_id: UUID | None
    load_id: UUID | None
    order_id: UUID | None
    order_number: str | None
    order_line_id: UUID | None
    remaining_kg: int | None
    customer_id: UUID | None
    customer_name: str | None
    site_code: str | None
    product_id: UUID
    product_name: str
    material: Material
    direction: Direction
    first_kg: int
    opened_at: datetime
    closed_at: datetime | None
    rejected_because: RejectionReason | None


class NewStoredTare(Taking, Sourced):
    """An empty combination on the scale."""

    plate: Plate
    trailer_plate: Plate | None = None


class StoredTareView(BaseModel):
    """What a combination weighed empty."""

    id: UUID
    plate: str | None
    trailer_plate: str | None
    tare_kg: int
    valid_until: date
    ended_at: datetime | None
