"""What is said of an invoice that the former program sent and that is still open."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from api.customers.rules.periods import check_period
from api.http.said import Said
from api.invoices.payment_schemas import PaymentReference
from api.invoices.rules.opening import check_open


class NewOpening(Said):
    """An invoice of the former program: its number and reference are as it was sent with."""

    customer_id: UUID
    number: str = Field(min_length=1, max_length=64)
    reference: PaymentReference | None = None
    invoice_on: date
    due_on: date
    total_cents: int = Field(le=1_000_000_000_000)
    open_cents: int = Field(le=1_000_000_000_000)

    @model_validator(mode="after")
    def is_still_owed(self) -> Self:
        check_open(self.open_cents, self.total_cents)
        check_period(self.invoice_on, self.due_on)
        return self
