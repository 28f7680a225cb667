"""A report as one page that any browser opens without a network: no script, no request."""

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template

from api.documents import formats
from api.documents.words import section
from api.privacy.report.paper import on_paper
from api.privacy.report.schemas import AccessReport

EVERY: Final = 1_000_000


def page_of(report: AccessReport) -> bytes:
    """Write every record of a report. Call it in a thread."""
    language = report.language
    said = _template().generate(
        told=on_paper(report, EVERY),
        made=formats.local_minute(report.at, language),
        w=section(language, "report"),
    )
    return b"".join(part.encode() for part in said)


@cache
def _template() -> Template:
    """Read the page; whatever people wrote stands in it as text."""
    text = files("api.privacy.report").joinpath("data", "report.html").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)
