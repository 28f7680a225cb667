"""What is stored about past days: sums, so that no report reads every ticket.

A day is summed when it is over, as its tickets stood when the newest summed day ended. What
was voided later is taken off where the sums are read.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction


class DayTotal(Base):
    """What was weighed of a product on a day, one way. A day is summed when it is over."""

    __tablename__ = "day_totals"
    __table_args__ = (UniqueConstraint("day", "product_id", "direction"),)
    kept = []

    day: Mapped[date]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    direction: Mapped[Direction]
    loads: Mapped[int]
    net_kg: Mapped[Kilograms]


class DayStay(Base):
    """How many trucks that left in an hour of a day had stayed for so many minutes."""

    __tablename__ = "day_stays"
    __table_args__ = (UniqueConstraint("day", "hour", "minutes"),)
    kept = []

    day: Mapped[date]
    hour: Mapped[int]
    minutes: Mapped[int]
    trucks: Mapped[int]
