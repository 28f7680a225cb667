"""What is stored about invoices. A posted one never changes, nor do its rows.

It holds no personal value: those lie in `invoice_parties`, with the salts of their digests,
where erasure can reach them. What is owed lies in `receivables`.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    BusinessId,
    Code,
    Digest,
    EInvoiceAddress,
    Label,
    LegalText,
    PersonName,
    PostalCode,
    Reference,
    Secret,
    Street,
    Town,
    about,
)
from api.database.indexes import those, told
from api.database.types import Words
from api.invoices.rules.kinds import CreditReason, InvoiceKind, InvoiceState
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.kernel.quantities import Cents, Kilograms
from api.law.vat import VatClass
from api.orders.rules.prices import Unit

POSTED: Final = "invoice_on IS NOT NULL"
"""Ours that are posted, and those that the former program had sent."""
DRAFT: Final = text("state = 'draft'")


class Invoice(Base, Versioned):
    """An invoice or a credit note, from draft to posted."""

    __tablename__ = "invoices"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("ordinal"),
        Index("ix_invoices_payer", "payer_id", "id"),
        Index("ix_invoices_customer", "customer_id", "id"),
        Index("ix_invoices_state", "state", "id"),
        Index("ix_invoices_kind", "kind", "id"),
        Index("ix_invoices_reference", "reference"),
        told("ix_invoices_credits", "credits_id"),
        those(DRAFT, "ix_invoices_draft", "customer_id", "group_key", unique=True),
    )
    kept = [Kept("ACC_VOUCHER", since="invoice_on", when=POSTED)]
    root = "self"

    kind: Mapped[InvoiceKind]
    state: Mapped[InvoiceState]
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    payer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    group_key: Mapped[Code]
    """What a draft gathers: a period by its last day, or one ticket. One draft has it."""
    credits_id: Mapped[UUID | None] = mapped_column(ForeignKey("invoices.id"))
    credited_because: Mapped[CreditReason | None]
    language: Mapped[Language]
    drafted_at: Mapped[datetime]
    number: Mapped[Code | None] = about("payer.party", findable=True)
    year: Mapped[int | None]
    ordinal: Mapped[int | None]
    """What numbers are sorted by: a year may have ten thousand."""
    reference: Mapped[Code | None] = about("payer.party", findable=True)
    """The viitenumero, with its check digit and without leading zeros."""
    invoice_on: Mapped[date | None]
    due_on: Mapped[date | None]
    delivered_from: Mapped[date | None]
    delivered_to: Mapped[date | None]
    term_days: Mapped[int]
    net_cents: Mapped[Cents]
    vat_cents: Mapped[Cents]
    total_cents: Mapped[Cents]
    posted_at: Mapped[datetime | None]
    posted_by: Mapped[UUID | None]
    content: Mapped[LegalText | None]
    """Canonical JSON of what was issued, personal values as salted digests."""
    sha256: Mapped[Digest | None]


class InvoiceLine(Base):
    """One row of an invoice; how its price was found is kept with it."""

    __tablename__ = "invoice_lines"
    __table_args__ = (
        UniqueConstraint("invoice_id", "position"),
        Index("ix_invoice_lines_order_line", "order_line_id"),
    )
    kept = KeptWith("invoice_id")
    root = "invoice"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    position: Mapped[int]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("products.id"))
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("orders.id"))
    order_line_id: Mapped[UUID | None] = mapped_column(ForeignKey("order_lines.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("sites.id"))
    description: Mapped[Label]
    delivered_on: Mapped[date]
    net_kg: Mapped[Kilograms | None]
    quantity: Mapped[Decimal]
    unit: Mapped[Unit]
    unit_price: Mapped[Decimal]
    price_won: Mapped[Code]
    prices_lost: Mapped[list[dict[str, str]]] = mapped_column(Words)
    net_cents: Mapped[Cents]
    vat_class: Mapped[VatClass]
    vat_percent: Mapped[Decimal]


class InvoiceTicket(Base):
    """A weigh ticket that a row of an invoice bills."""

    __tablename__ = "invoice_tickets"
    __table_args__ = (
        UniqueConstraint("line_id", "ticket_id"),
        Index("ix_invoice_tickets_ticket", "ticket_id"),
    )
    kept = KeptWith("line_id")

    line_id: Mapped[UUID] = mapped_column(ForeignKey("invoice_lines.id"))
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("weigh_tickets.id"))
    net_kg: Mapped[Kilograms]


class InvoiceVat(Base):
    """The tax of one rate, on the summed base."""

    __tablename__ = "invoice_vats"
    __table_args__ = (UniqueConstraint("invoice_id", "vat_percent"),)
    kept = KeptWith("invoice_id")
    root = "invoice"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    vat_percent: Mapped[Decimal]
    base_cents: Mapped[Cents]
    vat_cents: Mapped[Cents]


class InvoiceParty(Base):
    """Who was invoiced, as the posted invoice names them, with the salts of the digests."""

    __tablename__ = "invoice_parties"
    __table_args__ = (UniqueConstraint("invoice_id"),)
    kept = KeptWith("invoice_id")
    root = "invoice"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    name: Mapped[PersonName | None] = about("invoice.payer.party", salt="salts")
    street: Mapped[Street | None] = about("invoice.payer.party", salt="salts")
    postal_code: Mapped[PostalCode | None] = about("invoice.payer.party", salt="salts")
    town: Mapped[Town | None] = about("invoice.payer.party", salt="salts")
    country: Mapped[Code]
    business_id: Mapped[BusinessId | None] = about("invoice.payer.party", salt="salts")
    buyer_reference: Mapped[Reference | None] = about("invoice.payer.party", salt="salts")
    e_invoice_address: Mapped[EInvoiceAddress | None] = about(
        "invoice.payer.party", salt="salts"
    )
    e_invoice_operator: Mapped[Code | None]
    salts: Mapped[Secret | None]
    """One for each value there was, as JSON; gone with the first value that is erased."""
