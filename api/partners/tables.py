"""What is stored about what partners' machines were handed and have reported."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code
from api.kernel.privacy import KeptWith


class Handover(Base, Versioned):
    """A posted invoice that is a billing partner's to send."""

    __tablename__ = "handovers"
    __table_args__ = (
        UniqueConstraint("invoice_id"),
        Index("ix_handovers_client", "client_id", "id"),
    )
    kept = KeptWith("invoice_id")
    root = "self"

    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("invoices.id"))
    client_id: Mapped[UUID] = mapped_column(ForeignKey("clients.id"))
    disclosure_id: Mapped[UUID | None]
    offered_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    their_id: Mapped[Code | None]
