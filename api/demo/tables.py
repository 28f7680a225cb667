"""How far the demo's clock has been moved."""

from sqlalchemy.orm import Mapped

from api.database.base import Base


class DemoClock(Base):
    """One row, in demo databases only: whole days that the clock is ahead."""

    __tablename__ = "demo_clock"
    kept = []

    days: Mapped[int]
