"""How a refusal certificate is told on paper."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from api.documents import formats
from api.documents.press import Template
from api.documents.refusals import KeptItem, PrintedController, PrintedRefusal, RefusedItem
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.languages import Language
from api.law.supervision import supervisor


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
        "kept": kept_rows(refusal.kept, language, words),
        "refused": [_refused(item, words) for item in refusal.refused],
        "controller": controller_lines(refusal.controller),
        "remedy": remedy(refusal.decided_on, language),
    }


def _facts(refusal: PrintedRefusal, words: Mapping[str, str]) -> list[tuple[str, str, bool]]:
    return [
        (words["person"], refusal.person, True),
        (words["number"], refusal.number, True),
        (words["request"], refusal.request_number, False),
        (words["received"], formats.day(refusal.received_on, refusal.language), False),
        (words["decided_on"], formats.day(refusal.decided_on, refusal.language), False),
        (words["decided_by"], refusal.decided_by, False),
    ]


def kept_rows(
    kept: Iterable[KeptItem], language: Language, words: Mapping[str, str]
) -> list[Mapping[str, str]]:
    return [_kept(each, language, words) for each in kept]


def _kept(item: KeptItem, language: Language, words: Mapping[str, str]) -> Mapping[str, str]:
    sooner = words["sooner"].format(event=item.ends_sooner) if item.ends_sooner else ""
    return {
        "what": item.what,
        "count": str(item.count),
        "reason": item.reason,
        "statute": item.statute,
        "until": formats.day(item.until, language) if item.until else words["open_end"],
        "sooner": sooner,
    }


def _refused(item: RefusedItem, words: Mapping[str, str]) -> Mapping[str, str]:
    return {
        "what": item.what,
        "outcome": words["partly"] if item.is_partly else words["refused"],
        "reason": item.reason,
        "explanation": item.explanation,
        "statute": item.statute,
    }


def controller_lines(controller: PrintedController) -> list[str]:
    return [controller.name, controller.line, f"{controller.email} · {controller.phone}"]


def remedy(on: date, language: Language) -> Mapping[str, str]:
    """Name the authority as it was known on the day of the decision."""
    found = supervisor(on)
    reached = f"{found.address} · {found.email} · {found.phone}"
    return {"says": found.remedy[language], "name": found.name[language], "reached": reached}
