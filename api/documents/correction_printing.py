"""How the answer to a request for rectification is told on paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.documents import formats
from api.documents.corrections import AnsweredItem, PrintedAnswer, PrintedChange
from api.documents.press import Template
from api.documents.refusal_printing import controller_lines, remedy
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.languages import Language

Words = Mapping[str, str]


def correction_pdf(answer: PrintedAnswer, at: datetime) -> bytes:
    """Print the letter. Call it in a thread."""
    return render(Template.CORRECTION, correction_data(answer), at)


def correction_data(answer: PrintedAnswer) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    language = answer.language
    words = section(language, "page", "correction")
    return {
        "language": language.value,
        "words": words,
        "title": words["title"],
        "author": answer.controller.name,
        "foot": answer.request_number,
        "facts": _facts(answer, words),
        "items": [_item(each, language, words) for each in answer.items],
        "statements": [each.statement for each in answer.items if each.statement],
        "is_refused": any(each.statute for each in answer.items),
        "is_applied": any(each.applied_on for each in answer.items),
        "controller": controller_lines(answer.controller),
        "remedy": remedy(answer.decided_on, language),
    }


def _facts(answer: PrintedAnswer, words: Words) -> list[tuple[str, str, bool]]:
    return [
        (words["person"], answer.person, True),
        (words["request"], answer.request_number, True),
        (words["received"], formats.day(answer.received_on, answer.language), False),
        (words["decided_on"], formats.day(answer.decided_on, answer.language), False),
        (words["decided_by"], answer.decided_by, False),
    ]


def _item(item: AnsweredItem, language: Language, words: Words) -> dict[str, Any]:
    on = item.applied_on
    applied = words["applied"].format(day=formats.day(on, language)) if on else ""
    return {
        "what": item.what,
        "claimed": words["claimed"].format(value=item.claimed) if item.claimed else "",
        "outcome": words[item.outcome],
        "applied": applied,
        "changes": [_change(each, words) for each in item.changes],
        "why": [each for each in (item.reason, item.explanation) if each],
        "statute": item.statute,
    }


def _change(change: PrintedChange, words: Words) -> dict[str, str]:
    return {
        "field": change.field,
        "before": change.before or words["empty"],
        "after": change.after or words["empty"],
    }
