"""Disputes as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said
from api.invoices.rules.disputes import DisputeOutcome


class NewDispute(Said):
    """What the payer says is wrong, and since when."""

    disputed_on: date = Field(description="The day on which the payer told us.")
    reason: Annotated[FreeText, StringConstraints(min_length=1, max_length=1000)]


class DisputeEnding(Said):
    """What came of it."""

    outcome: DisputeOutcome


class DisputeView(BaseModel):
    """An invoice that is disputed, or was."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    invoice_id: UUID
    invoice_number: str | None
    payer_name: str | None
    disputed_on: date
    reason: str | None
    noted_at: datetime
    ended_at: datetime | None
    outcome: DisputeOutcome | None
