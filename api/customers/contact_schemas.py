"""What is said about the persons who act for customers, in and out."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import EmailAddress, FreeText, PhoneNumber
from api.customers.party_schemas import EmailView, PhoneView
from api.customers.rules.kinds import RoleKind
from api.customers.rules.parties import NameMissing
from api.http.said import Sourced


class ContactView(BaseModel):
    """A person with a role for a customer. `version` is the person's."""

    id: UUID
    person_id: UUID
    version: int
    name: str | None
    deceased_on: str | None
    protected_until: date | None
    kind: RoleKind
    title: str | None
    valid_from: date
    valid_to: date | None
    phones: list[PhoneView]
    emails: list[EmailView]


class NewContact(Sourced):
    """A person to act for a customer: a new one by names, or one known by id."""

    person_id: UUID | None = None
    given_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    family_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    kind: RoleKind = RoleKind.CONTACT
    title: FreeText | None = Field(default=None, max_length=100)
    valid_from: date | None = None
    valid_to: date | None = None
    phones: list[PhoneNumber] = Field(default=[], max_length=10)
    emails: list[EmailAddress] = Field(default=[], max_length=10)

    @model_validator(mode="after")
    def names_somebody(self) -> Self:
        if self.person_id is None and not (self.given_name or self.family_name):
            raise NameMissing(pointer="/family_name")
        return self


class ContactChanges(Sourced):
    """What to change about a person's role; what is left out stays."""

    kind: RoleKind = RoleKind.CONTACT
    title: FreeText | None = Field(default=None, max_length=100)
    valid_from: date = date.min
    valid_to: date | None = None
