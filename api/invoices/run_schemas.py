"""What is said about invoice runs, and about the account that is paid to."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from api.customers.kinds import EInvoiceAddress, Operator
from api.customers.rules.banking import iban
from api.http.said import Said
from api.invoices.rules.kinds import RunItemState, RunState

Iban = Annotated[str, AfterValidator(iban)]


class NewInvoiceRun(Said):
    """Which drafts to post: those whose period is over by a day."""

    until: date | None = Field(default=None, description="Today, if it is left out.")


class InvoiceRunItemView(BaseModel):
    """What became of one draft."""

    invoice_id: UUID
    state: RunItemState
    number: str | None
    refusal: str | None = Field(description="The kind of problem, as under /problems/.")


class InvoiceRunView(BaseModel):
    """How a run stands, and what became of each draft; those that were refused come first."""

    id: UUID
    version: int
    until: date
    started_at: datetime
    state: RunState
    job_id: UUID | None
    posted: int
    refused: int
    items: list[InvoiceRunItemView]


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
