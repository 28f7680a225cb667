"""What is said about orders, in and out."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText
from api.http.said import Said, Sourced, StatedSource
from api.kernel.quantities import Kilograms
from api.orders.archiving_schemas import ArchivingView
from api.orders.product_schemas import LostPrice
from api.orders.rules.lines import check_amount
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction, Material
from api.orders.rules.states import OrderState
from api.staff.schemas.external_ids import ExternalIdView
from api.views.numbers import NumberSearch

Mass = Annotated[int, Field(strict=True, gt=0, le=1_000_000_000)]
Quantity = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{1,7}(\.[0-9]{1,3})?$",
        examples=["12.5"],
        description="How much, in the line's unit.",
    ),
]


class OrderRow(BaseModel):
    """An order in a list. Product, unit and price are its first line's; masses are sums."""

    id: UUID
    number: str
    version: int
    state: OrderState
    customer_id: UUID
    customer_name: str | None
    site_code: str | None
    product_name: str | None
    material: Material | None
    direction: Direction | None
    unit: Unit | None
    unit_price: str | None
    line_count: int
    ordered_kg: int | None
    weighed_kg: int
    remaining_kg: int | None = Field(description="Below zero, more was carried than ordered.")
    net_cents: int
    ordered_at: datetime
    deliver_on: date | None
    archived_at: datetime | None


class OrderLineView(BaseModel):
    """One product of an order, and how its price was found."""

    id: UUID
    position: int
    product_id: UUID
    product_code: str
    product_name: str
    material: Material
    direction: Direction
    unit: Unit
    ordered_kg: int | None
    quantity: str | None
    weighed_kg: int
    remaining_kg: int | None
    unit_price: str
    price_won: str
    prices_lost: list[LostPrice]
    net_cents: int


class OrderView(BaseModel):
    """An order with its lines. What the caller's roles are not shown is null."""

    id: UUID
    number: str
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    state: OrderState
    allowed_transitions: list[OrderState]
    customer_id: UUID
    customer_number: str
    customer_name: str | None
    site_id: UUID | None
    site_code: str | None
    site_name: str | None
    ordered_at: datetime
    deliver_on: date | None
    reference: str | None
    note: str | None
    closed_at: datetime | None
    archived_at: datetime | None = Field(description="Since when nothing of it changes.")
    archivings: list[ArchivingView]
    lines: list[OrderLineView]
    ordered_kg: int | None
    weighed_kg: int
    remaining_kg: int | None
    net_cents: int
    external_ids: list[ExternalIdView]


class OrderTotals(BaseModel):
    """What the orders of a list come to, counted up to a limit."""

    orders: int
    is_capped: bool = Field(description="There are more; the sums are of the first ones.")
    ordered_kg: int
    weighed_kg: int
    remaining_kg: int
    net_cents: int


class OrderCounts(BaseModel):
    """How many orders each view of the list holds; a thousand means that or more."""

    current: int = Field(description="All that are not archived.")
    archived: int
    states: dict[OrderState, int] = Field(description="Those that are not archived, by state.")


class OrdersFound(BaseModel):
    """Orders that a search found, best first."""

    items: list[OrderRow]


class OrderFilter(BaseModel):
    """Which orders to list; what is left out does not filter."""

    state: OrderState | None = None
    customer_id: UUID | None = None
    site_id: UUID | None = None
    deliver_from: date | None = None
    deliver_to: date | None = None
    over: bool | None = Field(
        default=None, description="Only what is over, or only what is not."
    )
    archived: bool = Field(default=False, description="What is archived, instead of the rest.")

    @property
    def narrows(self) -> bool:
        """Tell whether few of all orders are left; most of them are over."""
        given = self.model_dump(exclude={"over", "archived"}, exclude_none=True)
        return bool(given) or self.over is False

    def conditions(self) -> dict[str, Any]:
        """Give the filters of `ORDER_ROWS`, with None where they do not filter."""
        given = self.model_dump(include=set(OrderFilter.model_fields) - {"over", "archived"})
        given |= {"over": self.over or None, "live": self.over is False or None}
        return given | {"archived" if self.archived else "current": True}


class OrderSearch(OrderFilter, NumberSearch):
    """What somebody typed of an order's number, and which orders of a list it may be."""


class Amount(Said):
    """How much of a product: a mass where its unit is the tonne, otherwise a quantity."""

    ordered_kg: Mass | None = None
    quantity: Quantity | None = None

    @property
    def mass(self) -> Kilograms | None:
        return None if self.ordered_kg is None else Kilograms(self.ordered_kg)

    @property
    def amount(self) -> Decimal | None:
        return None if self.quantity is None else Decimal(self.quantity)


class NewOrderLine(Amount):
    """A product to order."""

    product_id: UUID
    unit: Unit = Unit.TONNE

    @model_validator(mode="after")
    def says_how_much(self) -> Self:
        check_amount(self.unit, self.mass, self.amount)
        return self


class NewOrder(Sourced):
    """An order to take. Its number, and the price of each line, are found here."""

    customer_id: UUID
    site_id: UUID | None = None
    deliver_on: date | None = None
    reference: FreeText | None = Field(default=None, max_length=70)
    note: FreeText | None = Field(default=None, max_length=2000)
    lines: list[NewOrderLine] = Field(min_length=1, max_length=50)
    confirm: bool = Field(default=False, description="Confirm it at once.")


class OrderChanges(Said):
    """What to change about an order; what is left out stays.

    A new reference or note is somebody's word, so it needs its source.
    """

    site_id: UUID | None = None
    deliver_on: date | None = None
    reference: FreeText | None = Field(default=None, max_length=70)
    note: FreeText | None = Field(default=None, max_length=2000)
    source: StatedSource | None = None


class Transition(Said):
    """Where the order goes next."""

    to: OrderState
