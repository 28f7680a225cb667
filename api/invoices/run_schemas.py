"""What is said about invoice runs, in and out."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Said
from api.invoices.rules.kinds import RunItemState, RunState


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
