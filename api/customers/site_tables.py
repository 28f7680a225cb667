"""What is stored about sites: where loads go to and come from."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.customers.rules.kinds import SiteKind
from api.database.base import Base, Versioned
from api.database.columns import (
    Note,
    Position,
    PostalCode,
    PropertyId,
    SiteCode,
    SortKey,
    Street,
    Town,
    about,
)
from api.kernel.privacy import KeptWith


class Site(Base, Versioned):
    """A place of a customer, under our code and under its own, kept verbatim."""

    __tablename__ = "sites"
    __table_args__ = (
        UniqueConstraint("customer_id", "code"),
        Index("ix_sites_code_sort", "code_sort", "id"),
    )
    kept = KeptWith("customer_id")
    root = "self"

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"), index=True)
    code: Mapped[SiteCode] = about("customer.party", findable=True)
    code_sort: Mapped[SortKey] = about("customer.party")
    customer_code: Mapped[SiteCode | None] = about("customer.party", findable=True)
    name: Mapped[SiteCode | None] = about("customer.party", findable=True)
    kind: Mapped[SiteKind]
    street: Mapped[Street | None] = about("customer.party")
    postal_code: Mapped[PostalCode | None] = about("customer.party")
    town: Mapped[Town | None] = about("customer.party")
    property_id: Mapped[PropertyId | None] = about("customer.party")
    position: Mapped[Position | None] = about("customer.party")
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    access_notes: Mapped[Note | None] = about("customer.party")
