"""What a trail says: the records of one chain, by number. It names nobody."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from api.invoices.rules.kinds import InvoiceKind, InvoiceState, ReceivableState
from api.orders.rules.states import OrderState
from api.transport.rules.kinds import LoadState
from api.weighing.rules.kinds import TicketState


class TrailOrder(BaseModel):
    """An order of the chain."""

    id: UUID
    number: str
    state: OrderState
    ordered_at: datetime


class TrailLoad(BaseModel):
    """A planned load of the chain."""

    id: UUID
    number: str
    state: LoadState
    planned_on: date


class TrailTicket(BaseModel):
    """A weigh ticket of the chain."""

    id: UUID
    number: str
    state: TicketState
    weighed_at: datetime
    net_kg: int


class TrailInvoice(BaseModel):
    """An invoice, a credit note or a draft of the chain."""

    id: UUID
    kind: InvoiceKind
    state: InvoiceState
    number: str | None
    invoice_on: date | None
    due_on: date | None
    total_cents: int
    receivable_state: ReceivableState | None


class TrailPayment(BaseModel):
    """A payment of the chain."""

    id: UUID
    received_on: date
    total_cents: int
    unallocated_cents: int


class Trail(BaseModel):
    """One chain, from what was ordered to what was paid."""

    orders: list[TrailOrder]
    loads: list[TrailLoad]
    tickets: list[TrailTicket]
    invoices: list[TrailInvoice]
    payments: list[TrailPayment]
