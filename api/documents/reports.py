"""What is held about somebody, as it is told on paper: GDPR, Article 15."""

from dataclasses import dataclass
from datetime import datetime

from api.documents.refusals import PrintedController
from api.kernel.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedValue:
    """A value, and where it came from."""

    title: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedClass:
    """Records of one class: what for, and until when. `more` are in the files beside."""

    title: str
    why: str
    records: tuple[tuple[tuple[PrintedValue, ...], str], ...]
    """Each with the words that say when it goes."""
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedReport:
    """All that the paper shows, already told in its language."""

    person: str
    made_at: datetime
    classes: tuple[PrintedClass, ...]
    recipients: tuple[tuple[str, str, str], ...]
    """When, to whom, and what for."""
    viewings: tuple[tuple[str, str, str], ...]
    """When, as what, and what for."""
    says: tuple[tuple[str, str], ...]
    """Sections of plain text with their headings."""
    controller: PrintedController
    language: Language
