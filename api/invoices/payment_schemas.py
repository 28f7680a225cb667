"""What is said about payments, in and out."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said, StatedSource
from api.invoices.rules.kinds import PaymentChannel
from api.invoices.rules.references import invoiced_reference

PaymentReference = Annotated[str, AfterValidator(invoiced_reference)]
"""A reference as a payer or a bank writes it, national or RF, in its one form."""


class AllocationView(BaseModel):
    """The part of a payment that closed part of an invoice."""

    invoice_id: UUID
    invoice_number: str | None
    cents: int
    at: datetime


class PaymentView(BaseModel):
    """Money that came in, and what it paid."""

    id: UUID
    version: int
    channel: PaymentChannel
    archive_id: str | None
    received_on: date
    recorded_at: datetime
    reference: str | None
    payer_id: UUID | None
    payer_number: str | None
    payer_name: str | None
    total_cents: int
    unallocated_cents: int = Field(description="What waits for somebody to look at it.")
    allocations: list[AllocationView]


class PaymentFilter(BaseModel):
    """Which payments to list; what is left out does not filter."""

    payer_id: UUID | None = None
    unallocated: bool = Field(default=False, description="Only those not wholly allocated.")

    def conditions(self) -> dict[str, Any]:
        """Give the filters of `PAYMENTS_SHOWN`, with None where they do not filter."""
        return {"payer_id": self.payer_id, "unallocated": self.unallocated or None}


class NewAllocation(Said):
    """What of a payment that waits goes to which invoice."""

    invoice_id: UUID
    cents: int = Field(
        strict=True, le=1_000_000_000_000, description="At most what is left, and what is open."
    )


class NewPayment(Said):
    """Money that came in. It pays the invoice of its reference, and no other."""

    reference: PaymentReference = Field(
        max_length=50, description="National or RF; zeros before it and spaces do not matter."
    )
    total_cents: int = Field(strict=True, le=1_000_000_000_000)
    received_on: date
    archive_id: str | None = Field(
        default=None,
        min_length=1,
        max_length=64,
        description="The bank's id of the payment; the same one is booked once.",
    )
    payer_name: FreeText | None = Field(
        default=None, max_length=200, description="As the bank tells it."
    )
    source: StatedSource | None = None
