"""What is said about the account that customers pay to, in and out."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.customers.kinds import EInvoiceAddress, Operator
from api.customers.rules.banking import iban
from api.http.said import Said

Iban = Annotated[str, AfterValidator(iban)]


class NewBankAccount(Said):
    """Where customers pay from now on, and where e-invoices to us go."""

    iban: Iban = Field(max_length=42)
    bic: str = Field(pattern=r"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")
    e_invoice_address: EInvoiceAddress | None = None
    e_invoice_operator: Operator | None = None


class BankAccountView(BaseModel):
    """An account that invoices name from a moment on."""

    id: UUID
    since: datetime
    iban: str
    bic: str
    e_invoice_address: str | None
    e_invoice_operator: str | None
