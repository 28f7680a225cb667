"""What is said about invoices, in and out."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said, StatedSource
from api.invoices.line_schemas import InvoiceLineView, InvoiceTicketView, InvoiceVatView
from api.invoices.rules.kinds import CreditReason, InvoiceKind, InvoiceState, ReceivableState
from api.kernel.languages import Language


class InvoiceRow(BaseModel):
    """An invoice, a credit note or a draft in a list."""

    id: UUID
    version: int
    kind: InvoiceKind
    state: InvoiceState
    number: str | None = Field(description="A draft has none: no number is ever burnt.")
    customer_id: UUID
    payer_id: UUID
    payer_name: str | None
    drafted_at: datetime
    invoice_on: date | None
    due_on: date | None
    delivered_from: date | None
    delivered_to: date | None
    net_cents: int
    total_cents: int
    receivable_state: ReceivableState | None
    open_cents: int | None = Field(description="Below zero, it is owed back to the payer.")


class CreditNoteRow(BaseModel):
    """A credit note, where the invoice that it takes back is shown."""

    id: UUID
    number: str | None
    invoice_on: date | None
    credited_because: CreditReason | None
    total_cents: int


class SettlementView(BaseModel):
    """The part of a payment, or of a credit note, that closed part of the invoice."""

    payment_id: UUID | None
    credit_note_id: UUID | None
    cents: int
    at: datetime


class InvoiceView(InvoiceRow):
    """An invoice with all it says. `buyer_…` is as posted, `payer_…` as the register has it."""

    customer_number: str
    customer_name: str | None
    payer_number: str
    language: Language
    group_key: str
    term_days: int
    reference: str | None
    vat_cents: int
    posted_at: datetime | None
    sha256: str | None
    credits_id: UUID | None
    credits_number: str | None
    credited_because: CreditReason | None
    closed_at: datetime | None
    buyer_name: str | None
    buyer_street: str | None
    buyer_postal_code: str | None
    buyer_town: str | None
    buyer_country: str | None
    buyer_business_id: str | None
    buyer_reference: str | None
    e_invoice_address: str | None
    e_invoice_operator: str | None
    lines: list[InvoiceLineView]
    vats: list[InvoiceVatView]
    tickets: list[InvoiceTicketView]
    credit_notes: list[CreditNoteRow]
    settlements: list[SettlementView]


class InvoicesFound(BaseModel):
    """Invoices that a search found, best first."""

    items: list[InvoiceRow]


class InvoiceFilter(BaseModel):
    """Which invoices to list; what is left out does not filter."""

    state: InvoiceState | None = None
    kind: InvoiceKind | None = None
    customer_id: UUID | None = None
    payer_id: UUID | None = None
    settlement: ReceivableState | None = Field(
        default=None, description="By what is still owed. Sorted by due day: what is open."
    )

    def conditions(self, sort: Literal["drafted", "number", "due_on"]) -> dict[str, Any]:
        """Give the filters of `INVOICE_ROWS`, with None where they do not filter."""
        given = self.model_dump()
        if sort == "due_on":
            given["settlement"] = given["settlement"] or ReceivableState.OPEN
        return given | {"numbered": True if sort == "number" else None}


class InvoiceChanges(Said):
    """What to change about a draft; what is left out stays."""

    buyer_reference: FreeText | None = Field(default=None, max_length=70)
    term_days: int = Field(default=14, ge=0, le=180)
    source: StatedSource | None = Field(
        default=None, description="On whose word. A new reference needs it."
    )


class NewCreditNote(Said):
    """What to take back of an invoice: all that is left of it, or some of its lines."""

    reason: CreditReason
    lines: list[UUID] | None = Field(default=None, min_length=1, max_length=200)
