"""How the archive's labels and certificates are told on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from api.documents.codes import squares
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.languages import Language

A_SHEET: Final = 24


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """One label: a noun of ours, its number, and what kind of thing it is on."""

    noun: str
    number: str
    says: str = ""


def labels_pdf(
    labels: Sequence[PrintedLabel], skip: int, author: str, language: Language
) -> bytes:
    """Print labels on sheets, leaving out those that are used already. Call it in a thread.

    The same labels are the same bytes: a sheet bears no day.
    """
    words = section(language, "labels")
    cells = [None] * skip + [_told(each, words) for each in labels]
    cells += [None] * (-len(cells) % A_SHEET)
    data = {
        "language": language.value,
        "words": words,
        "title": words["title"],
        "author": author,
        "sheets": [cells[at : at + A_SHEET] for at in range(0, len(cells), A_SHEET)],
    }
    return render(Template.LABELS, data, datetime(2026, 1, 1, tzinfo=UTC))


def destruction_pdf(told: dict[str, Any], at: datetime, language: Language) -> bytes:
    """Print a certificate. Call it in a thread."""
    words = section(language, "page", "destruction")
    facts = [
        (words[name], value, name in {"number", "first", "second"})
        for name, value in told["facts"].items()
        if value
    ]
    data = {
        "language": language.value,
        "words": words,
        "title": f"{words['title']} {told['facts']['number']}",
        "author": told["author"],
        "foot": told["facts"]["number"],
        "facts": facts,
        "sha256": told["sha256"],
    }
    return render(Template.DESTRUCTION, data, at)


def _told(label: PrintedLabel, words: Mapping[str, str]) -> Mapping[str, str]:
    return {
        "noun": words[label.noun],
        "number": label.number,
        "says": label.says,
        "squares": squares(label.number),
    }
