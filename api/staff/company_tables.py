"""What is stored about the company whose register this is."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Code,
    Label,
)

COMPANY_ID: Final = UUID(int=1)
"""The one company that a register belongs to."""


class Company(Base, Versioned):
    """Whose register this is, as its documents and notices name it."""

    __tablename__ = "companies"
    kept = ()
    root = "self"

    name: Mapped[Label]
    business_id: Mapped[Code]
    vat_number: Mapped[Code | None]
    street: Mapped[Label]
    postal_code: Mapped[Code]
    town: Mapped[Label]
    email: Mapped[Label]
    phone: Mapped[Code]
    fiscal_year_end_month: Mapped[int]
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    """Who answers for the customer register."""
    privacy_email: Mapped[Label | None]
    privacy_phone: Mapped[Code | None]


class FormerCompany(Base):
    """What documents named the company by until a moment; they go on doing so."""

    __tablename__ = "former_companies"
    __table_args__ = (Index("ix_former_companies_until", "until_at", "id"),)
    kept = ()

    until_at: Mapped[datetime]
    name: Mapped[Label]
    business_id: Mapped[Code]
    vat_number: Mapped[Code | None]
    street: Mapped[Label]
    postal_code: Mapped[Code]
    town: Mapped[Label]
    email: Mapped[Label]
    phone: Mapped[Code]
    privacy_email: Mapped[Label | None]
    privacy_phone: Mapped[Code | None]
