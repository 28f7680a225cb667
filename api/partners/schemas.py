"""What is said about invoices that partners were handed."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said


class NewHandover(Said):
    """To whom an invoice is handed; the one billing partner there is, if nobody is named."""

    client_id: UUID | None = None


class InvoiceReceipt(Said):
    """A partner's word that it has taken an invoice, and what it calls it."""

    their_id: FreeText = Field(min_length=1, max_length=40)


class HandoverView(BaseModel):
    """An invoice that is a partner's to send: offered, and taken when the partner says so."""

    id: UUID
    version: int
    invoice_id: UUID
    invoice_number: str | None
    client_id: UUID
    client: str
    offered_at: datetime
    taken_at: datetime | None
    their_id: str | None
