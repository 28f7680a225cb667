"""The refusal certificate: what stays of somebody's data, why and until when.

GDPR, Article 12(4), asks for the reasons and the remedies; the certificate shows them item by
item, with the statute, and says what ends each hold sooner.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from api.documents import formats
from api.documents.rendering import Template, render
from api.documents.words import section
from api.kernel.languages import Language
from api.law.supervision import supervisor


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptItem:
    """A class of records that stays, told in the certificate's language."""

    what: str
    count: int
    reason: str
    statute: str
    until: date | None
    """Nobody knows the day while an invoice is open or a claim runs."""
    ends_sooner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedController:
    """Who decides about the data, and how they are reached."""

    name: str
    line: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRefusal:
    """What the certificate shows. It names the decision-maker, and nobody else."""

    number: str
    request_number: str
    received_on: date
    person: str
    kept: tuple[KeptItem, ...]
    controller: PrintedController
    decided_by: str
    decided_on: date
    language: Language


def refusal_pdf(refusal: PrintedRefusal, at: datetime) -> bytes:
    """Print the certificate. Call it in a thread."""
    return render(Template.REFUSAL, refusal_data(refusal), at)


def refusal_data(refusal: PrintedRefusal) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    language = refusal.language
    words = section(language, "page", "refusal")
    return {
        "language": language.value,
        "words": words,
        "title": f"{words['title']} {refusal.number}",
        "author": refusal.controller.name,
        "foot": refusal.number,
        "facts": _facts(refusal, words),
        "kept": [_kept(item, language, words) for item in refusal.kept],
        "controller": [
            refusal.controller.name,
            refusal.controller.line,
            f"{refusal.controller.email} · {refusal.controller.phone}",
        ],
        "remedy": _remedy(refusal.decided_on, language),
    }


def _facts(refusal: PrintedRefusal, words: dict[str, str]) -> list[tuple[str, str, bool]]:
    return [
        (words["person"], refusal.person, True),
        (words["number"], refusal.number, True),
        (words["request"], refusal.request_number, False),
        (words["received"], formats.day(refusal.received_on, refusal.language), False),
        (words["decided_on"], formats.day(refusal.decided_on, refusal.language), False),
        (words["decided_by"], refusal.decided_by, False),
    ]


def _kept(item: KeptItem, language: Language, words: dict[str, str]) -> dict[str, str]:
    sooner = words["sooner"].format(event=item.ends_sooner) if item.ends_sooner else ""
    return {
        "what": item.what,
        "count": str(item.count),
        "reason": item.reason,
        "statute": item.statute,
        "until": formats.day(item.until, language) if item.until else words["open_end"],
        "sooner": sooner,
    }


def _remedy(on: date, language: Language) -> dict[str, str]:
    """Name the authority as it was known on the day of the decision."""
    found = supervisor(on)
    reached = f"{found.address} · {found.email} · {found.phone}"
    return {"says": found.remedy[language], "name": found.name[language], "reached": reached}
