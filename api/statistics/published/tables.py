"""What is stored of months that are over: figures as they were published, and no other."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code
from api.statistics.rules.figures import FigureTopic


class MonthFigure(Base):
    """One figure of a month. A hidden one has no value here either, and none ever changes.

    What is corrected later stays out: the difference of two editions would tell of a few.
    """

    __tablename__ = "month_figures"
    __table_args__ = (UniqueConstraint("month", "topic", "part"),)
    kept = []

    month: Mapped[date]
    topic: Mapped[FigureTopic]
    part: Mapped[Code]
    value: Mapped[int | None]
    """Kilograms of what was weighed; else how many."""
