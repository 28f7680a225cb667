"""What is stored of orders that were archived, and of those that somebody took out again."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Remark, about
from api.database.indexes import those
from api.kernel.privacy import KeptWith

STANDING: Final = text("restored_at IS NULL")


class OrderArchiving(Base):
    """An order put away: by hand, or by the rule whose version it names."""

    __tablename__ = "order_archivings"
    __table_args__ = (
        those(STANDING, "ix_order_archivings_standing", "order_id", unique=True),
        Index("ix_order_archivings_order", "order_id", "archived_at"),
    )
    kept = KeptWith("order_id")
    root = "order"

    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    archived_at: Mapped[datetime]
    archived_by: Mapped[UUID]
    rule: Mapped[Code | None]
    because: Mapped[Remark | None] = about("order.customer.party")
    restored_at: Mapped[datetime | None]
    restored_by: Mapped[UUID | None]
    restored_because: Mapped[Remark | None] = about("order.customer.party")
