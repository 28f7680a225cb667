"""Legal holds as they go over the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import FreeText
from api.http.said import Said

Words = Annotated[FreeText, StringConstraints(min_length=1, max_length=500)]
ClassName = Annotated[str, StringConstraints(pattern=r"^[a-z_]+$", max_length=64)]


class NewLegalHold(Said):
    """What is kept of whom, for which claim, why and until when."""

    party_id: UUID
    claim: Words = Field(description="Which claim: the court's or the insurer's number.")
    reason: Words = Field(description="Why these records are needed for it.")
    record_classes: list[ClassName] = Field(min_length=1, max_length=100)
    until: date = Field(description="The last day, within three years.")


class NewHoldLifting(Said):
    """Why the claim needs the records no longer."""

    because: Words


class LegalHoldView(BaseModel):
    """What is kept for a claim."""

    id: UUID
    version: int = Field(description="The ETag.")
    number: str
    party_id: UUID
    name: str | None
    claim: str | None
    reason: str | None
    record_classes: list[str]
    since_on: date
    until: date
    lifted_at: datetime | None
    lifted_because: str | None
