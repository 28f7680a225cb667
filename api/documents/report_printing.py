"""How a report of what is held about somebody is told on paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.documents import formats
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.reports import PrintedClass, PrintedReport
from api.documents.words import section


def report_pdf(report: PrintedReport, at: datetime) -> bytes:
    """Print the report. Call it in a thread."""
    return render(Template.REPORT, report_data(report), at)


def report_data(report: PrintedReport) -> dict[str, Any]:
    """Say all that stands on the paper, as text."""
    language = report.language
    words = section(language, "page", "report")
    made = formats.local_minute(report.made_at, language)
    by = report.controller
    return {
        "language": language.value,
        "words": words,
        "title": f"{words['title']}: {report.person}",
        "author": by.name,
        "foot": made,
        "facts": [
            (words["person"], report.person, True),
            (words["made"], made, False),
            (words["controller"], by.name, False),
            ("", f"{by.line} · {by.email} · {by.phone}", False),
        ],
        "classes": [_class(each, words) for each in report.classes],
        "recipients": [[*each] for each in report.recipients],
        "viewings": [[*each] for each in report.viewings],
        "says": [[*each] for each in report.says],
    }


def _class(told: PrintedClass, words: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": told.title,
        "why": told.why,
        "records": [
            {
                "values": [[each.title, each.value, each.source] for each in values],
                "goes": goes,
            }
            for values, goes in told.records
        ],
        "more": words["more"].format(count=told.more) if told.more else "",
    }
