"""Orders, weigh tickets and invoices, as their customer is told them."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said
from api.invoices.rules.kinds import InvoiceKind, ReceivableState
from api.orders.rules.products import Material
from api.orders.rules.states import OrderState
from api.weighing.rules.kinds import TicketState


class MyOrder(BaseModel):
    """An order of one's own. The product is its first line's; masses are sums."""

    id: UUID
    number: str
    state: OrderState
    ordered_at: datetime
    deliver_on: date | None
    site_code: str | None
    product_name: str | None
    material: Material | None
    line_count: int
    ordered_kg: int | None
    weighed_kg: int
    remaining_kg: int | None


class OrderRequest(Said):
    """What one ordered before, wanted again: a draft, which the order desk confirms."""

    order_id: UUID
    deliver_on: date | None = None
    note: FreeText | None = Field(default=None, max_length=2000)


class MyWeighTicket(BaseModel):
    """A weigh ticket of one's own."""

    id: UUID
    number: str
    state: TicketState
    weighed_at: datetime
    order_number: str | None
    site_code: str | None
    product_name: str
    material: Material
    net_kg: int


class MyInvoice(BaseModel):
    """An invoice or a credit note that one pays, or has paid."""

    id: UUID
    number: str
    kind: InvoiceKind
    invoice_on: date
    due_on: date | None
    total_cents: int
    receivable_state: ReceivableState | None
    open_cents: int | None = Field(description="Below zero, it is owed back to you.")
