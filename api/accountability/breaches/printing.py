"""How a decision about a breach is told on paper: what Article 33(3) asks for, item by item."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel

from api.accountability.breaches.queries import approvers, breaches, decisions, drafters
from api.accountability.breaches.rules import BreachAudience
from api.accountability.breaches.tables import BreachDecision
from api.documents.formats import local_minute
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.languages import Language
from api.law.supervision import supervisor
from api.views.shown import Shown


class Decided(BaseModel):
    """A decision with all that its paper says."""

    number: str
    audience: BreachAudience
    tells: bool
    content: str
    drafted_at: datetime
    drafter_name: str | None
    approved_at: datetime | None
    approver_name: str | None
    sent_at: datetime | None
    reference: str | None
    late_because: str | None


DECIDED: Final = Shown(
    BreachDecision,
    Decided,
    source=decisions.join(breaches, breaches.c.id == decisions.c.breach_id)
    .outerjoin(drafters, drafters.c.id == decisions.c.drafted_by)
    .outerjoin(approvers, approvers.c.id == decisions.c.approved_by),
    fields={
        "number": breaches.c.number,
        "drafter_name": drafters.c.name,
        "approver_name": approvers.c.name,
    },
)
LISTED: Final = ("kinds", "categories", "subject_groups")
WRITTEN: Final = ("nature", "consequences", "measures")


def breach_pdf(decided: Decided, language: Language) -> bytes:
    """Print a decision: the same bytes each time, once it is sent. Call it in a thread."""
    told = json.loads(decided.content)
    words = section(language, "page", "breach", "breach_codes")
    data = {
        "language": language.value,
        "words": words,
        "title": f"{words[_title(decided)]} {decided.number}",
        "author": told["controller"]["name"] or "",
        "foot": decided.number,
        "facts": [*_facts(told, decided, words, language)],
        "texts": [*_texts(told, decided, words, language)],
    }
    at = decided.sent_at or decided.approved_at or decided.drafted_at
    return render(Template.BREACH, data, at.replace(microsecond=0))


def _title(decided: Decided) -> str:
    if not decided.tells:
        return "not_told"
    return "to_authority" if decided.audience is BreachAudience.AUTHORITY else "to_subjects"


def _facts(
    told: Mapping[str, Any], decided: Decided, words: Mapping[str, str], language: Language
) -> Iterator[tuple[str, str, bool]]:
    def at(moment: str | datetime | None) -> str:
        if moment is None:
            return words["unknown"]
        known = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
        return local_minute(known, language)

    yield words["what"], told["title"], True
    yield words["began"], at(told["began_at"]), False
    yield words["noticed"], at(told["noticed_at"]), False
    yield words["due"], at(told["due_at"]), False
    for name in LISTED:
        yield words[name], ", ".join(words[each] for each in told[name]) or "-", False
    for name in ("subjects_about", "records_about"):
        known = told[name]
        yield words[name], words["unknown"] if known is None else str(known), False
    yield words["risk"], words[told["risk"] or "unknown"], False
    yield words["drafted"], f"{at(decided.drafted_at)} {decided.drafter_name or ''}", False
    if decided.approved_at:
        yield (
            words["approved"],
            f"{at(decided.approved_at)} {decided.approver_name or ''}",
            False,
        )
    if decided.sent_at:
        reference = f" · {decided.reference}" if decided.reference else ""
        yield words["sent"], at(decided.sent_at) + reference, False


def _texts(
    told: Mapping[str, Any], decided: Decided, words: Mapping[str, str], language: Language
) -> Iterator[tuple[str, str]]:
    if letter := told.get("letters", {}).get(language):
        yield words["letter"], letter
    if ground := told["decision"]["ground"]:
        yield words["why_not"], f"{words[ground]} {told['decision']['because']}"
    for name in WRITTEN:
        yield words[name], told[name] or words["to_follow"]
    if told["risk_because"]:
        yield words["risk_why"], told["risk_because"]
    if decided.late_because:
        yield words["late"], decided.late_because
    yield words["contact_point"], _contact(told["controller"])
    if decided.audience is BreachAudience.AUTHORITY and decided.tells:
        authority = supervisor(decided.drafted_at.date())
        yield words["addressed"], f"{authority.name[language]}, {authority.email}"


def _contact(controller: Mapping[str, str]) -> str:
    place = f"{controller['street']}, {controller['postal_code']} {controller['town']}"
    return " · ".join(
        each
        for each in (
            controller["name"],
            controller["business_id"],
            place,
            controller["email"],
            controller["phone"],
        )
        if each
    )
