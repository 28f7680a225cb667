"""Turns data into a PDF: tagged PDF/A-2a and PDF/UA-1, the same bytes for the same data.

What people typed goes in as data and stays text, whatever it looks like to Typst. Rendering
takes some milliseconds of processor time: call it in a thread.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import typst

from api.documents.text import drawable, printable

_HERE: Final = Path(__file__).parent


class Template(StrEnum):
    """What kinds of document there are."""

    TICKET = "ticket"
    INVOICE = "invoice"
    REFUSAL = "refusal"


def render(template: Template, data: Mapping[str, Any], at: datetime) -> bytes:
    """Make the PDF of some data, dated at a moment.

    A document that was issued does not fail for a character no font has: then every such
    character becomes a question mark.
    """
    clean = _each_text(data, printable)
    try:
        return _press(template).pdf(clean, at)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
    return _press(template).pdf(_each_text(clean, drawable), at)


def verification_code(template: Template, data: Mapping[str, Any]) -> str:
    """Give the short digest printed on a document, by which a copy is told from the original.

    It covers what the document says, not when it was printed.
    """
    said = json.dumps([template, _each_text(data, printable)], sort_keys=True)
    digest = hashlib.sha256(said.encode()).hexdigest()
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


@dataclass(frozen=True, slots=True)
class _Press:
    """One template, compiled once. A Typst compiler does one thing at a time."""

    template: Template
    compiler: typst.Compiler
    free: Lock = field(default_factory=Lock)

    def pdf(self, data: Mapping[str, Any], at: datetime) -> bytes:
        code = verification_code(self.template, data)
        said = json.dumps({**data, "code": code}, sort_keys=True)
        with self.free:
            made = self.compiler.compile(
                format="pdf",
                sys_inputs={"data": said},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=at,
            )
        return cast("bytes", made)  # a list only where each page is a file


@cache
def _press(template: Template) -> _Press:
    templates = _HERE / "templates"
    compiler = typst.Compiler(
        templates / f"{template}.typ",
        root=templates,
        font_paths=[_HERE / "fonts"],
        ignore_system_fonts=True,
    )
    return _Press(template, compiler)


def _each_text(data: Any, change: Callable[[str], str]) -> Any:
    """Change each text in lists and mappings."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, Mapping):
        return {name: _each_text(one, change) for name, one in data.items()}
    if isinstance(data, (list, tuple)):
        return [_each_text(one, change) for one in data]
    return data
