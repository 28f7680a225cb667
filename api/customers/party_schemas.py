"""What is said about parties and how they are reached, in and out."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import EmailAddress, PhoneNumber, set_field
from api.customers.rules.addresses import postal_code
from api.customers.rules.kinds import AddressKind, Form
from api.http.said import Said, Sourced


class PhoneView(BaseModel):
    """A phone number, in E.164."""

    id: UUID
    number: str | None
    no_marketing: bool
    no_calls: bool


class EmailView(BaseModel):
    """An e-mail address."""

    id: UUID
    address: str | None
    verified_at: datetime | None
    for_billing: bool
    for_service: bool
    for_marketing: bool


class AddressView(BaseModel):
    """A place where a party is, gets its post or its invoices."""

    id: UUID
    kind: AddressKind
    street: str | None
    postal_code: str | None
    town: str | None
    country: str


class PartyView(BaseModel):
    """A person or an organisation, and how to reach it."""

    id: UUID
    version: int
    form: Form
    name: str | None
    protected_until: date | None = Field(
        description="The last day of a protected address (turvakielto), whose place is null."
    )
    phones: list[PhoneView]
    emails: list[EmailView]
    addresses: list[AddressView]


class NewPhone(Sourced):
    """A phone number, in any form people write it."""

    number: PhoneNumber
    no_marketing: bool = False
    no_calls: bool = False


class NewEmail(Sourced):
    """An e-mail address."""

    address: EmailAddress
    for_billing: bool = True
    for_service: bool = True
    for_marketing: bool = False


class Told(Sourced):
    """That something is so, with its source."""


class NewAddress(Said):
    """An address to keep."""

    kind: AddressKind = AddressKind.POSTAL
    street: str = Field(min_length=1, max_length=200)
    postal_code: str = Field(min_length=1, max_length=16)
    town: str = Field(min_length=1, max_length=100)
    country: str = Field(default="FI", pattern="^[A-Z]{2}$")

    @model_validator(mode="after")
    def has_a_postal_code_of_its_country(self) -> Self:
        set_field(self, "postal_code", postal_code(self.postal_code, self.country))
        return self


class NewSourcedAddress(Sourced, NewAddress):
    """An address, with its source."""
