"""What is stored of views: a number for each page and day."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.statistics.rules.pages import PublicPage


class PageViews(Base):
    """How often a page was shown on a day. Nothing else of a view is ever stored."""

    __tablename__ = "page_views"
    __table_args__ = (UniqueConstraint("day", "page"),)
    kept = []

    day: Mapped[date]
    page: Mapped[PublicPage]
    views: Mapped[int]
