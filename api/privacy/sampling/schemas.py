"""What is said of the sample of views."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.customers.emergencies.tables import Finding
from api.http.said import Said
from api.kernel.free_text import without_identity_codes
from api.kernel.purposes import Purpose

Because = Annotated[
    str,
    StringConstraints(min_length=3, max_length=500),
    AfterValidator(without_identity_codes),
]


class ViewReviewRow(BaseModel):
    """A view to look at: who, when, what for and at what; and what was found of it."""

    id: UUID
    week_on: date = Field(description="The Monday of the week of the view.")
    place: int
    seed: str = Field(description="What the sample was drawn by.")
    due_on: date
    at: datetime | None
    caller_id: UUID
    caller: str | None = Field(description="Whose name may be told; none of a machine.")
    operation: str | None
    purpose: Purpose | None
    record_type: str | None
    records: list[UUID] | None
    subjects: list[UUID] | None
    finding: Finding | None
    reason: str | None
    reviewed_at: datetime | None


class NewFinding(Said):
    """What the keeper found, and why."""

    finding: Finding
    reason: Because
