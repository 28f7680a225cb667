"""Gate events as they go over the wire."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from api.gates.rules import Passage, WhoMissing
from api.http.said import Instant, Said
from api.transport.rules.plates import FINLAND

Word = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class NewGateEvent(Said):
    """One passage, as the gates' system has it."""

    event_id: Word = Field(description="Yours: an event that is known is not stored again.")
    at: Instant
    gate: Word
    direction: Passage
    plate: Annotated[str, StringConstraints(min_length=2, max_length=16)] | None = None
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = FINLAND
    badge: Word | None = None
    person_id: UUID | None = None

    @model_validator(mode="after")
    def names_somebody(self) -> Self:
        if not (self.plate or self.badge or self.person_id):
            raise WhoMissing
        return self


class NewGateEvents(Said):
    """Passages to take in: all of them, or none."""

    events: list[NewGateEvent] = Field(min_length=1, max_length=500)


class GateEventsReceipt(BaseModel):
    """How many passages were new, and how many were known."""

    stored: int
    known: int


class GateEventFilter(BaseModel):
    """Which passages to list; what is left out does not filter."""

    party_id: UUID | None = None
    gate: str | None = Field(default=None, max_length=64)
    since: Instant | None = None
    until: Instant | None = None


class GateEventView(BaseModel):
    """One passage through a gate."""

    id: UUID
    at: datetime
    gate: str
    direction: Passage
    plate: str | None
    badge: str | None
    party_id: UUID | None
    party_name: str | None
