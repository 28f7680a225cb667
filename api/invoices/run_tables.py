"""What is stored about invoice runs, and about the account that customers pay to."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code
from api.invoices.rules.kinds import RunItemState, RunState
from api.kernel.privacy import KeptWith


class BankAccount(Base):
    """Where the money is asked to go, from a moment on. The newest is printed."""

    __tablename__ = "bank_accounts"
    kept = []

    since: Mapped[datetime]
    iban: Mapped[Code]
    bic: Mapped[Code]
    e_invoice_address: Mapped[Code | None]
    e_invoice_operator: Mapped[Code | None]


class InvoiceRun(Base, Versioned):
    """One run: every draft whose period was over by a day is posted, or it is told why not."""

    __tablename__ = "invoice_runs"
    kept = []
    root = "self"

    until: Mapped[date]
    started_at: Mapped[datetime]
    started_by: Mapped[UUID]
    state: Mapped[RunState]
    job_id: Mapped[UUID | None]


class InvoiceRunItem(Base):
    """One draft of a run. `refusal` is the kind of refusal it met."""

    __tablename__ = "invoice_run_items"
    __table_args__ = (
        UniqueConstraint("run_id", "invoice_id"),
        Index("ix_invoice_run_items_state", "run_id", "state", "id"),
        Index("ix_invoice_run_items_invoice", "invoice_id"),
    )
    kept = KeptWith("run_id")

    run_id: Mapped[UUID] = mapped_column(ForeignKey("invoice_runs.id"))
    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    state: Mapped[RunItemState]
    refusal: Mapped[Code | None]
