"""Puts the certificate of a destruction together: from what was certified, and two names."""

import json
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel

from api.archive.parts import ends, first, papers, second
from api.archive.tables import Paper
from api.documents.archive_printing import destruction_pdf
from api.documents.formats import day, local_minute
from api.documents.words import said
from api.kernel.languages import Language
from api.staff.company_tables import COMPANY_ID, Company
from api.views.shown import Shown

companies = Company.__table__


class Certified(BaseModel):
    """What was certified of a paper, and who has seen it go."""

    number: str
    content: str
    sha256: str
    second_at: datetime
    first_name: str | None
    second_name: str | None
    controller: str | None


CERTIFIED: Final = Shown(
    Paper,
    Certified,
    source=papers.join(ends, (ends.c.paper_id == papers.c.id) & ends.c.second_at.is_not(None))
    .outerjoin(companies, companies.c.id == COMPANY_ID)
    .outerjoin(first, first.c.id == ends.c.first_by)
    .outerjoin(second, second.c.id == ends.c.second_by),
    fields={
        **{name: ends.c[name] for name in ("content", "sha256", "second_at")},
        "first_name": first.c.name,
        "second_name": second.c.name,
        "controller": companies.c.name,
    },
)


def printed(certified: Certified, language: Language) -> bytes:
    """Print the certificate: of the same content, the same bytes. Call it in a thread."""
    facts = _facts(certified, json.loads(certified.content), language)
    told = {"facts": facts, "author": certified.controller or "", "sha256": certified.sha256}
    return destruction_pdf(told, certified.second_at.replace(microsecond=0), language)


def _facts(certified: Certified, content: dict[str, Any], language: Language) -> dict[str, Any]:
    def at(name: str, who: str | None = None) -> str:
        moment = local_minute(datetime.fromisoformat(content[name]), language)
        return f"{who}, {moment}" if who else moment

    return {
        "number": content["number"],
        "kind": said(language, "papers", content["kind"]),
        "dated_on": day(datetime.fromisoformat(content["dated_on"]).date(), language),
        "cause": said(language, "causes", content["cause"]),
        "request": content["request_number"],
        "rule": content["rule"],
        "ordered": at("ordered_at"),
        "first": at("first_at", certified.first_name),
        "second": at("second_at", certified.second_name),
    }
