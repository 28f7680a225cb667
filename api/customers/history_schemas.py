"""What is said about earlier names, deaths, protection and mandates, in and out."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import FreeText
from api.customers.rules.kinds import MandateKind, MandateScope
from api.customers.rules.parties import NameMissing
from api.customers.rules.periods import check_period
from api.http.said import Sourced


class FormerNameView(BaseModel):
    """A name that a party had, up to the first day of its next one."""

    id: UUID
    name: str | None
    valid_from: date | None
    valid_to: date


class MandateView(BaseModel):
    """A person who may act for this one, in what, and until when."""

    id: UUID
    person_id: UUID
    name: str | None
    kind: MandateKind
    scopes: list[MandateScope]
    valid_from: date
    valid_to: date | None
    evidence: str | None


class NewMandate(Sourced):
    """A guardian or a proxy: somebody known by id, or somebody new by names."""

    person_id: UUID | None = None
    given_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    family_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    kind: MandateKind
    scopes: list[MandateScope] = Field(min_length=1, max_length=len(MandateScope))
    valid_from: date | None = None
    valid_to: date | None = None
    evidence: FreeText | None = Field(default=None, max_length=200)

    @model_validator(mode="after")
    def names_somebody(self) -> Self:
        if self.person_id is None and not (self.given_name or self.family_name):
            raise NameMissing(pointer="/family_name")
        check_period(self.valid_from, self.valid_to)
        return self


class PersonChanges(Sourced):
    """What to change about a person; what is left out stays. A death may be taken back."""

    given_name: FreeText | None = Field(default=None, max_length=100)
    family_name: FreeText | None = Field(default=None, max_length=100)
    named_since: date | None = None
    deceased_on: date | None = None


class NewProtection(Sourced):
    """A protected address: until when, and why."""

    until: date
    because: FreeText = Field(min_length=1, max_length=200)
