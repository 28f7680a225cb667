"""What is said about the parts of an invoice."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from api.law.vat import VatClass
from api.orders.product_schemas import LostPrice
from api.orders.rules.prices import Unit


class InvoiceLineView(BaseModel):
    """One product at one price, and how the price was found."""

    id: UUID
    position: int
    product_id: UUID | None
    description: str
    order_id: UUID | None
    order_number: str | None
    order_line_id: UUID | None
    site_id: UUID | None
    site_code: str | None
    delivered_on: date
    net_kg: int | None
    quantity: str
    unit: Unit
    unit_price: str
    price_won: str
    prices_lost: list[LostPrice]
    net_cents: int
    vat_class: VatClass
    vat_percent: str


class InvoiceTicketView(BaseModel):
    """A weigh ticket that a line bills."""

    line_id: UUID
    ticket_id: UUID
    number: str
    weighed_at: datetime
    plate: str | None
    net_kg: int


class InvoiceVatView(BaseModel):
    """The tax of one rate, on the summed base."""

    vat_percent: str
    base_cents: int
    vat_cents: int
