"""A company's own notice, and what the register says to each of its sentences."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, Field, field_validator

from api.http.said import Said
from api.kernel.free_text import readable
from api.kernel.languages import Language
from api.notice.comparing.configured import Unset
from api.notice.schemas import NewNotice
from api.staff.schemas.company import Mailbox, Number

LONGEST = 48_000
"""Letters: more than the longest notice, and with its frame below what a body may hold."""


class SentenceVerdict(StrEnum):
    """What holds for a sentence, worst first."""

    UNLAWFUL = "unlawful"
    RISKY = "risky"
    UNMATCHED = "unmatched"
    UNSET = "unset"
    OWED = "owed"
    KEPT = "kept"


class OwnNotice(Said):
    """The text of a notice: plain, Markdown or HTML. Nothing of it is stored."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST)]

    @field_validator("*", mode="before")
    @classmethod
    def clean_text(cls, value: Any) -> Any:
        """Leave out what nobody can see: pages that are copied are full of it."""
        return readable(value) if isinstance(value, str) else value


class NoticeFault(BaseModel):
    """What is amiss, and by which law."""

    rule: str
    title: str
    source: str


class ComparedSentence(BaseModel):
    """One sentence, the clauses that say the same, and whether they can be kept."""

    line: int
    text: str
    verdict: SentenceVerdict
    clauses: list[str]
    faults: list[NoticeFault]
    unset: list[Unset]


class ProposedContact(BaseModel):
    """How the notice says that the controller is reached, and what the register says."""

    field: str
    said: str
    now: str


class NoticeComparison(BaseModel):
    """A notice sentence by sentence; what it leaves out; what of it can be configured."""

    language: Language
    sentences: list[ComparedSentence]
    missing: list[NoticeFault]
    proposed: list[ProposedContact]
    company_version: int | None = Field(description="For `If-Match`; null: not set up yet.")


class AdoptedNotice(NewNotice):
    """What to configure by one's own notice, and what the draft that follows changes."""

    privacy_email: Mailbox | None = None
    privacy_phone: Number | None = None
