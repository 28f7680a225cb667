"""How the certificate of an erasure is told on paper, with the audit's proof within."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.documents import formats
from api.documents.erasures import PrintedErasure, ToldRecipient
from api.documents.press import Template
from api.documents.refusal_printing import kept_rows, remedy
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.languages import Language


def erasure_pdf(erasure: PrintedErasure, proof: str, at: datetime) -> bytes:
    """Print the certificate. Call it in a thread."""
    return render(Template.ERASURE, erasure_data(erasure), at, attached=proof)


def erasure_data(erasure: PrintedErasure) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    language, by = erasure.language, erasure.controller
    words = section(language, "page", "refusal", "erasure")
    total = sum(each.count for each in erasure.gone)
    return {
        "language": language.value,
        "words": words,
        "title": f"{words['title']} {erasure.number}",
        "author": by.name,
        "foot": erasure.number,
        "facts": _facts(erasure, words),
        "total": str(total),
        "gone": [{"what": each.what, "count": str(each.count)} for each in erasure.gone],
        "kept": kept_rows(erasure.kept, language, words),
        "told": _told(erasure, words),
        "proof": words["proof"].format(seal=erasure.seal),
        "root": " ".join(erasure.root[at : at + 8] for at in range(0, 64, 8)),
        "controller": [by.name, by.line, f"{by.email} · {by.phone}"],
        "remedy": remedy(erasure.decided_on, language),
    }


def _told(erasure: PrintedErasure, words: Mapping[str, str]) -> list[list[str]] | None:
    if erasure.told is None:
        return None
    return [[each.name, _state(each, erasure.language, words)] for each in erasure.told]


def _state(told: ToldRecipient, language: Language, words: Mapping[str, str]) -> str:
    """Say how far a recipient has been told, on the day of the certificate."""
    if told.acknowledged_on:
        return words["acknowledged"].format(day=formats.day(told.acknowledged_on, language))
    if told.is_excused:
        return words["not_concerned"]
    if told.told_on:
        return words["told_on"].format(day=formats.day(told.told_on, language))
    return words["to_be_told"]


def _facts(erasure: PrintedErasure, words: Mapping[str, str]) -> list[tuple[str, str, bool]]:
    language = erasure.language
    return [
        (words["number"], erasure.number, True),
        (words["request"], erasure.request_number, False),
        (words["received"], formats.day(erasure.received_on, language), False),
        (words["erased_on"], formats.day(erasure.decided_on, language), False),
        (words["decided_by"], erasure.decided_by, False),
    ]
