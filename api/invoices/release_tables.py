"""What is left of a posted invoice whose period has ended: that it was, and its seal."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code, Digest


class ReleasedInvoice(Base):
    """A number of the series that was removed, and by which rule.

    It is the one door through the triggers that keep posted invoices, and never changes.
    """

    __tablename__ = "released_invoices"
    __table_args__ = (UniqueConstraint("invoice_id"), UniqueConstraint("ordinal"))
    kept = []

    invoice_id: Mapped[UUID]
    number: Mapped[Code]
    ordinal: Mapped[int]
    sha256: Mapped[Digest]
    rule: Mapped[Code]
    kept_until: Mapped[date]
    released_on: Mapped[date]
