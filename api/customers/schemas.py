"""What is said about customers, in and out."""

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.billing_schemas import BillingView, NewBilling
from api.customers.contact_schemas import ContactView
from api.customers.history_schemas import FormerNameView, MandateView
from api.customers.kinds import BusinessId, EmailAddress, FreeText, PhoneNumber
from api.customers.merge_schemas import MergeView
from api.customers.party_schemas import AddressView, EmailView, NewAddress, PhoneView
from api.customers.rules.duplicates import ReasonMissing
from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.rules.parties import check_organisation, check_person, check_whose
from api.http.said import Sourced
from api.kernel.languages import Language
from api.staff.schemas.external_ids import ExternalIdView


class CustomerRow(BaseModel):
    """A customer in a list."""

    id: UUID
    number: str
    name: str | None
    form: Form
    kind: OrganisationKind | None
    business_id: str | None
    town: str | None
    since_on: date
    closed_on: date | None


class CustomerView(BaseModel):
    """A customer: who it is, how to reach it, how it is invoiced, who acts for it.

    What the caller's roles are not shown is null.
    """

    id: UUID
    number: str
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    party_id: UUID
    form: Form
    name: str | None
    named_since: date | None
    former_names: list[FormerNameView]
    given_name: str | None
    family_name: str | None
    deceased_on: str | None = Field(description="The day of death, where it is known.")
    protected_until: date | None = Field(
        description="The last day of a protected address (turvakielto), whose place is null."
    )
    kind: OrganisationKind | None
    person_id: UUID | None
    business_id: str | None
    no_business_id_because: str | None
    language: Language
    since_on: date
    closed_on: date | None
    note: str | None
    phones: list[PhoneView]
    emails: list[EmailView]
    addresses: list[AddressView]
    billing: list[BillingView]
    contacts: list[ContactView]
    mandates: list[MandateView]
    merges: list[MergeView]
    external_ids: list[ExternalIdView]


class NewCustomer(Sourced):
    """A customer to keep: a person by names, or an organisation by name and Y-tunnus."""

    form: Form
    name: FreeText | None = Field(default=None, min_length=1, max_length=200)
    given_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    family_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    kind: OrganisationKind | None = None
    person_id: UUID | None = Field(
        default=None, description="The person who trades, or whose estate it is."
    )
    business_id: BusinessId | None = None
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    language: Language = Language.FI
    note: FreeText | None = Field(default=None, max_length=2000)
    phones: list[PhoneNumber] = Field(default=[], max_length=10)
    emails: list[EmailAddress] = Field(default=[], max_length=10)
    addresses: list[NewAddress] = Field(default=[], max_length=5)
    billing: NewBilling = NewBilling()
    confirm_not_duplicate_of: list[UUID] = Field(
        default=[], max_length=20, description="Customers it is not, though it looks like them."
    )
    not_duplicate_because: FreeText | None = Field(default=None, max_length=200)

    @model_validator(mode="after")
    def is_one_of_the_two(self) -> Self:
        if self.confirm_not_duplicate_of and not self.not_duplicate_because:
            raise ReasonMissing(pointer="/not_duplicate_because")
        if self.form is Form.PERSON:
            check_person(
                names=bool(self.given_name or self.family_name),
                organisational=bool(self.kind or self.business_id or self.person_id),
            )
        else:
            check_organisation(
                name=bool(self.name),
                kind=bool(self.kind),
                business_id=bool(self.business_id),
                reason=bool(self.no_business_id_because),
            )
            check_whose(self.kind, is_somebodys=self.person_id is not None)
        return self


class CustomerChanges(Sourced):
    """What to change about a customer; what is left out stays."""

    name: FreeText = Field(default="", min_length=1, max_length=200)
    named_since: date | None = None
    given_name: FreeText | None = Field(default=None, max_length=100)
    family_name: FreeText | None = Field(default=None, max_length=100)
    business_id: BusinessId | None = None
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    language: Language = Language.FI
    note: FreeText | None = Field(default=None, max_length=2000)
    closed_on: date | None = None
