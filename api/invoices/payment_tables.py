"""What is stored about what is owed and what was paid."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, PersonName, about
from api.database.indexes import those, told
from api.invoices.rules.kinds import PaymentChannel, ReceivableState
from api.kernel.privacy import Kept, KeptWith
from api.kernel.quantities import Cents

WITHOUT_INVOICE: Final = text("unallocated_cents <> 0")


class Receivable(Base, Versioned):
    """What is still owed on a posted invoice; below zero is a credit balance."""

    __tablename__ = "receivables"
    __table_args__ = (
        UniqueConstraint("invoice_id"),
        Index("ix_receivables_payer", "payer_id", "state"),
        Index("ix_receivables_due", "state", "due_on", "id", "open_cents"),
    )
    kept = KeptWith("invoice_id")
    root = "self"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    payer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    state: Mapped[ReceivableState]
    due_on: Mapped[date]
    total_cents: Mapped[Cents]
    open_cents: Mapped[Cents]
    closed_at: Mapped[datetime | None]


class Payment(Base, Versioned):
    """Money that came in, as the bank, a partner or the office told."""

    __tablename__ = "payments"
    __table_args__ = (
        UniqueConstraint("archive_id"),
        Index("ix_payments_payer", "payer_id", "id"),
        those(WITHOUT_INVOICE, "ix_payments_unallocated", "id"),
    )
    kept = [Kept("ACC_VOUCHER", since="received_on")]
    root = "self"

    payer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    channel: Mapped[PaymentChannel]
    archive_id: Mapped[Code | None]
    """The bank's own id of the payment: the same one is booked once."""
    received_on: Mapped[date]
    recorded_at: Mapped[datetime]
    reference: Mapped[Code | None]
    payer_name: Mapped[PersonName | None] = about("payer.party")
    total_cents: Mapped[Cents]
    unallocated_cents: Mapped[Cents]


class Allocation(Base):
    """The part of a payment, or of a credit note, that closes part of an invoice."""

    __tablename__ = "allocations"
    __table_args__ = (
        told("ix_allocations_payment", "payment_id"),
        Index("ix_allocations_invoice", "invoice_id"),
        told("ix_allocations_credit_note", "credit_note_id"),
    )
    kept = KeptWith("invoice_id")

    payment_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.id"))
    credit_note_id: Mapped[UUID | None] = mapped_column(ForeignKey("invoices.id"))
    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    cents: Mapped[Cents]
    at: Mapped[datetime]
