"""What is stored about customers: a party is who they are, a customer the account we keep."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar, Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, TextClause, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.rules.kinds import (
    AddressKind,
    Collective,
    Form,
    InvoiceDelivery,
    OrganisationKind,
    RoleKind,
)
from api.database.base import Base, Versioned
from api.database.columns import (
    BusinessId,
    Code,
    DayOfDeath,
    EInvoiceAddress,
    EmailAddress,
    GivenName,
    JobTitle,
    Note,
    PersonName,
    PhoneNumber,
    PostalCode,
    Reference,
    Remark,
    SortKey,
    Street,
    Town,
    about,
)
from api.database.indexes import those, told
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith

CLOSED: Final[TextClause] = text("closed_on IS NOT NULL")


class Party(Base, Versioned):
    """A data subject or a body: whoever a record can be about."""

    __tablename__ = "parties"
    __table_args__: tuple[Index, ...] = (Index("ix_parties_name_sort", "name_sort", "id"),)
    kept: ClassVar[Sequence[Kept] | KeptWith] = ()
    root = "self"

    form: Mapped[Form]
    name: Mapped[PersonName] = about("self", findable=True)
    name_sort: Mapped[SortKey] = about("self")
    named_since: Mapped[date | None]
    language: Mapped[Language]
    created_at: Mapped[datetime]

    __mapper_args__ = {"polymorphic_on": "form"}


class Person(Party):
    """A natural person."""

    __tablename__ = "persons"
    kept = KeptWith("id")
    root = "self"
    __mapper_args__ = {"polymorphic_identity": Form.PERSON}

    id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), primary_key=True)
    given_name: Mapped[GivenName | None] = about("self")
    family_name: Mapped[GivenName | None] = about("self")
    deceased_on: Mapped[DayOfDeath | None] = about("self")


class Organisation(Party):
    """A company, municipality, estate or another body; a sole trader has a person, too."""

    __tablename__ = "organisations"
    __table_args__ = (
        Index("ix_organisations_business_id", "business_id"),
        Index("ix_organisations_kind", "kind", "id"),
        told("ix_organisations_person", "person_id"),
    )
    kept = KeptWith("id")
    root = "self"
    __mapper_args__ = {"polymorphic_identity": Form.ORGANISATION}

    id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), primary_key=True)
    kind: Mapped[OrganisationKind]
    business_id: Mapped[BusinessId | None] = about("self", findable=True)
    no_business_id_because: Mapped[Remark | None] = about("self")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("persons.id"))


class Customer(Base):
    """The account of a party we trade with."""

    __tablename__ = "customers"
    kept = []
    root = "party"

    number: Mapped[Code] = about("party", findable=True)
    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), unique=True)
    since_on: Mapped[date]
    closed_on: Mapped[date | None]
    note: Mapped[Note | None] = about("party")

    __table_args__ = (
        UniqueConstraint("number"),
        those(CLOSED, "ix_customers_closed", "closed_on", "party_id"),
    )


class Billing(Base):
    """How a customer is invoiced. The payer may be another customer."""

    __tablename__ = "billing_details"
    kept = KeptWith("customer_id")
    root = "customer.party"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), unique=True)
    payer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    delivery: Mapped[InvoiceDelivery]
    e_invoice_address: Mapped[EInvoiceAddress | None] = about("customer.party")
    e_invoice_operator: Mapped[Code | None]
    payment_term_days: Mapped[int]
    collective: Mapped[Collective]
    reference: Mapped[Reference | None] = about("customer.party")


class Address(Base):
    """Where a party is, gets its post or its invoices."""

    __tablename__ = "addresses"
    kept = KeptWith("party_id")
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    kind: Mapped[AddressKind]
    street: Mapped[Street | None] = about("party")
    postal_code: Mapped[PostalCode | None] = about("party")
    town: Mapped[Town | None] = about("party")
    country: Mapped[Code]


class Phone(Base):
    """A phone number of a party, in E.164."""

    __tablename__ = "phones"
    kept = KeptWith("party_id")
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    number: Mapped[PhoneNumber | None] = about("party", findable=True)
    no_marketing: Mapped[bool] = mapped_column(default=False)
    no_calls: Mapped[bool] = mapped_column(default=False)
    """Nobody calls it; messages about an order may go there."""


class Email(Base):
    """An e-mail address of a party."""

    __tablename__ = "emails"
    __table_args__ = (Index("ix_emails_address", "address"),)
    kept = KeptWith("party_id")
    root = "party"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("parties.id"), index=True)
    address: Mapped[EmailAddress | None] = about("party", findable=True)
    verified_at: Mapped[datetime | None]
    for_billing: Mapped[bool] = mapped_column(default=True)
    for_service: Mapped[bool] = mapped_column(default=True)
    for_marketing: Mapped[bool] = mapped_column(default=False)


class CustomerRole(Base):
    """What a person does for a customer, and from when to when."""

    __tablename__ = "customer_roles"
    kept = KeptWith("customer_id")
    root = "customer.party"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("persons.id"), index=True)
    kind: Mapped[RoleKind]
    title: Mapped[JobTitle | None] = about("person")
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
