"""What is stored of choices about cookies: what was chosen and when, and never who chose."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base
from api.database.columns import Code, Digest
from api.database.types import Words
from api.kernel.languages import Language
from api.kernel.privacy import Kept


class CookieChoice(Base):
    """The proof of one choice: under which text and which notice, and what was allowed."""

    __tablename__ = "cookie_choices"
    __table_args__ = (Index("ix_cookie_choices_ends", "ends_on", "id"),)
    kept = [Kept("CONSENT_PROOF", since="ends_on")]

    at: Mapped[datetime]
    ends_on: Mapped[date]
    language: Mapped[Language]
    notice_version: Mapped[Code | None]
    text_sha256: Mapped[Digest]
    """Of the form as it was shown."""
    offered: Mapped[list[str]] = mapped_column(Words)
    allowed: Mapped[list[str]] = mapped_column(Words)
