"""What is said about how customers are invoiced, in and out."""

from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import EInvoiceAddress, FreeText, Operator
from api.customers.rules.kinds import Collective, InvoiceDelivery
from api.http.said import Said, Sourced


class BillingView(BaseModel):
    """How a customer is invoiced."""

    payer_id: UUID | None
    delivery: InvoiceDelivery
    e_invoice_address: str | None
    e_invoice_operator: str | None
    payment_term_days: int
    collective: Collective
    reference: str | None


class NewBilling(Said):
    """How a customer wants to be invoiced."""

    payer_id: UUID | None = None
    delivery: InvoiceDelivery = InvoiceDelivery.POST
    e_invoice_address: EInvoiceAddress | None = None
    e_invoice_operator: Operator | None = None
    payment_term_days: int = Field(default=14, ge=0, le=180)
    collective: Collective = Collective.EACH
    reference: FreeText | None = Field(default=None, max_length=70)


class NewSourcedBilling(Sourced, NewBilling):
    """How a customer is invoiced, with its source."""
