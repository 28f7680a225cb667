"""A report as one page that any browser opens without a network: no script, no request."""

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from api.documents import formats
from api.documents.words import section
from api.privacy.report.paper import on_paper
from api.privacy.report.schemas import AccessReport

HERE: Final = Markup("<!-- records -->")
"""Where the records of a class come."""


def frame_of(report: AccessReport) -> list[bytes]:
    """Write what stands before, between and behind the records of each class."""
    language = report.language
    page = _template().render(
        told=on_paper(report, 0),
        made=formats.local_minute(report.at, language),
        w=section(language, "report"),
        here=HERE,
    )
    return [part.encode() for part in page.split(HERE)]


@cache
def _template() -> Template:
    """Read the page; whatever people wrote stands in it as text."""
    text = files("api.privacy.report").joinpath("data", "report.html").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)
