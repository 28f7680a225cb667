"""What is said about customers, in and out."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from api.customers.kinds import (
    BusinessId,
    EInvoiceAddress,
    EmailAddress,
    FreeText,
    Operator,
    PhoneNumber,
    set_field,
)
from api.customers.rules.addresses import postal_code
from api.customers.rules.kinds import (
    AddressKind,
    Collective,
    Form,
    InvoiceDelivery,
    OrganisationKind,
    RoleKind,
)
from api.customers.rules.parties import NameMissing, check_organisation, check_person
from api.http.said import Said, Sourced
from api.kernel.languages import Language
from api.kernel.privacy import Category
from api.kernel.sources import SourceKind


class PhoneView(BaseModel):
    """A phone number, in E.164."""

    id: UUID
    number: str | None


class EmailView(BaseModel):
    """An e-mail address."""

    id: UUID
    address: str | None
    verified_at: datetime | None


class AddressView(BaseModel):
    """A place where a party is, gets its post or its invoices."""

    id: UUID
    kind: AddressKind
    street: str | None
    postal_code: str | None
    town: str | None
    country: str


class ContactView(BaseModel):
    """A person with a role for a customer. `version` is the person's."""

    id: UUID
    person_id: UUID
    version: int
    name: str | None
    kind: RoleKind
    title: str | None
    valid_from: date
    valid_to: date | None
    phones: list[PhoneView]
    emails: list[EmailView]


class BillingView(BaseModel):
    """How a customer is invoiced."""

    payer_id: UUID | None
    delivery: InvoiceDelivery
    e_invoice_address: str | None
    e_invoice_operator: str | None
    payment_term_days: int
    collective: Collective
    reference: str | None


class PartyView(BaseModel):
    """A person or an organisation, and how to reach it."""

    id: UUID
    version: int
    form: Form
    name: str | None
    phones: list[PhoneView]
    emails: list[EmailView]
    addresses: list[AddressView]


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
    given_name: str | None
    family_name: str | None
    kind: OrganisationKind | None
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


class NewBilling(Said):
    """How a customer wants to be invoiced."""

    payer_id: UUID | None = None
    delivery: InvoiceDelivery = InvoiceDelivery.POST
    e_invoice_address: EInvoiceAddress | None = None
    e_invoice_operator: Operator | None = None
    payment_term_days: int = Field(default=14, ge=0, le=180)
    collective: Collective = Collective.EACH
    reference: FreeText | None = Field(default=None, max_length=70)


class NewCustomer(Sourced):
    """A customer to keep: a person by names, or an organisation by name and Y-tunnus."""

    form: Form
    name: FreeText | None = Field(default=None, min_length=1, max_length=200)
    given_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    family_name: FreeText | None = Field(default=None, min_length=1, max_length=100)
    kind: OrganisationKind | None = None
    business_id: BusinessId | None = None
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    language: Language = Language.FI
    note: FreeText | None = Field(default=None, max_length=2000)
    phones: list[PhoneNumber] = Field(default=[], max_length=10)
    emails: list[EmailAddress] = Field(default=[], max_length=10)
    addresses: list[NewAddress] = Field(default=[], max_length=5)
    billing: NewBilling = NewBilling()

    @model_validator(mode="after")
    def is_one_of_the_two(self) -> Self:
        if self.form is Form.PERSON:
            check_person(
                names=bool(self.given_name or self.family_name),
                organisational=bool(self.kind or self.business_id),
            )
        else:
            check_organisation(
                name=bool(self.name),
                kind=bool(self.kind),
                business_id=bool(self.business_id),
                reason=bool(self.no_business_id_because),
            )
        return self


class CustomerChanges(Sourced):
    """What to change about a customer; what is left out stays."""

    name: FreeText = Field(default="", min_length=1, max_length=200)
    given_name: FreeText | None = Field(default=None, max_length=100)
    family_name: FreeText | None = Field(default=None, max_length=100)
    business_id: BusinessId | None = None
    no_business_id_because: FreeText | None = Field(default=None, max_length=200)
    language: Language = Language.FI
    note: FreeText | None = Field(default=None, max_length=2000)
    closed_on: date | None = None


class NewPhone(Sourced):
    """A phone number, in any form people write it."""

    number: PhoneNumber


class NewEmail(Sourced):
    """An e-mail address."""

    address: EmailAddress


class NewSourcedAddress(Sourced, NewAddress):
    """An address, with its source."""


class NewSourcedBilling(Sourced, NewBilling):
    """How a customer is invoiced, with its source."""


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


class CustomerSearch(Said):
    """What somebody typed into the search box."""

    text: str = Field(min_length=1, max_length=100)
    limit: int = Field(default=8, ge=1, le=50)


class Found(BaseModel):
    """One customer that a search found, and by what."""

    id: UUID
    number: str
    name: str | None
    form: Form
    kind: OrganisationKind | None
    business_id: str | None
    town: str | None
    matched: str = Field(description="The field that matched, as `table.column`.")


class SearchResult(BaseModel):
    """What a search found, best first."""

    items: list[Found]


class ProvenanceView(BaseModel):
    """Where one value came from; once superseded, what it was."""

    id: UUID
    record_type: str
    record_id: UUID
    column: str
    category: Category
    kind: SourceKind
    reference: str | None
    given_at: datetime | None
    recorded_at: datetime
    superseded_at: datetime | None
    earlier_value: str | None
