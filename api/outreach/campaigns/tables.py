"""What is stored of campaigns: what is written, for whom, and how far it is."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Label, LegalText
from api.kernel.languages import Language
from api.outreach.rules.runs import CampaignState


class Campaign(Base, Versioned):
    """One mail to many, in up to three languages. It speaks of nobody."""

    __tablename__ = "campaigns"
    kept = []
    root = "self"

    name: Mapped[Label]
    segment_id: Mapped[UUID] = mapped_column(ForeignKey("segments.id"))
    subject_fi: Mapped[Label | None]
    subject_sv: Mapped[Label | None]
    subject_en: Mapped[Label | None]
    text_fi: Mapped[LegalText | None]
    text_sv: Mapped[LegalText | None]
    text_en: Mapped[LegalText | None]
    state: Mapped[CampaignState]
    made_at: Mapped[datetime]
    made_by: Mapped[UUID]

    def said_in(self, language: Language) -> tuple[str, str]:
        """Give subject and text in a language, or in Finnish where that is not written."""
        subject = getattr(self, f"subject_{language}")
        text = getattr(self, f"text_{language}")
        if subject and text:
            return subject, text
        return self.subject_fi or "", self.text_fi or ""
