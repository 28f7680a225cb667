"""What is said about drivers."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText, PhoneNumber
from api.customers.party_schemas import PhoneView
from api.customers.rules.parties import NameMissing
from api.http.said import Said, Sourced, StatedSource


class DriverView(BaseModel):
    """Somebody who drives, for a carrier or alone."""

    id: UUID
    version: int = Field(description="The person's: the ETag, and what `If-Match` wants.")
    person_id: UUID
    name: str | None
    given_name: str | None
    family_name: str | None
    phones: list[PhoneView]
    carrier_id: UUID | None
    carrier_name: str | None
    ended_on: date | None


class NewDriver(Sourced):
    """Somebody who drives: a person known by id, or a new one by names."""

    person_id: UUID | None = None
    given_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    family_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    phones: list[PhoneNumber] = Field(default=[], max_length=10)
    carrier_id: UUID | None = None

    @model_validator(mode="after")
    def names_somebody(self) -> Self:
        if self.person_id is None and not (self.given_name or self.family_name):
            raise NameMissing(pointer="/family_name")
        return self


class DriverChanges(Said):
    """What to change about a driver; what is left out stays. A new name needs its source."""

    given_name: FreeText | None = Field(default=None, max_length=100)
    family_name: FreeText | None = Field(default=None, max_length=100)
    carrier_id: UUID | None = None
    ended_on: date | None = None
    source: StatedSource | None = None
