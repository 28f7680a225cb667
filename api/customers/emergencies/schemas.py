"""What is said of records opened in an emergency."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.customers.emergencies.tables import Finding
from api.http.said import Said
from api.kernel.free_text import without_identity_codes

Account = Annotated[
    str,
    StringConstraints(min_length=10, max_length=2000),
    AfterValidator(without_identity_codes),
]
"""What somebody writes to account for an opening: a sentence at least."""


class EmergencyView(BaseModel):
    """One opening: whose record, by whom, why, what came of it."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    account_id: UUID
    account_name: str | None
    customer_id: UUID
    customer_name: str | None
    reason: str | None
    opened_at: datetime
    ends_at: datetime
    report_due_on: date
    report: str | None
    reported_at: datetime | None
    finding: Finding | None
    closing: str | None
    closed_at: datetime | None


class NewEmergency(Said):
    """Whose record is needed at once, and why."""

    customer_id: UUID
    reason: Account


class NewReport(Said):
    """What happened, and what the record was used for."""

    report: Account


class NewClosing(Said):
    """What the register keeper found."""

    finding: Finding
    closing: Account
