"""Turns data into a PDF: tagged PDF/A and PDF/UA-1, the same bytes for the same data.

What people typed goes in as data and stays text, whatever it looks like to Typst. Rendering
takes some milliseconds of processor time: call it in a thread.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from typst import TypstError

from api.documents.press import Template, press
from api.documents.text import drawable, printable


def render(
    template: Template, data: Mapping[str, Any], at: datetime, attached: str | None = None
) -> bytes:
    """Make the PDF of some data, dated at a moment; what is attached is a file within it.

    A document that was issued does not fail for a character no font has: then every such
    character becomes a question mark.
    """
    clean = _each_text(data, printable) | {"code": verification_code(template, data)}
    try:
        return press(template).pdf(clean, at, attached)
    except TypstError as error:
        if "could not be displayed" not in str(error):
            raise
    return press(template).pdf(_each_text(clean, drawable), at, attached)


def verification_code(template: Template, data: Mapping[str, Any]) -> str:
    """Give the short digest printed on a document, by which a copy is told from the original.

    It covers what the document says, not when it was printed.
    """
    said = json.dumps([template, _each_text(data, printable)], sort_keys=True)
    digest = hashlib.sha256(said.encode()).hexdigest()
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def _each_text(data: Any, change: Callable[[str], str]) -> Any:
    """Change each text in lists and mappings."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, Mapping):
        return {name: _each_text(one, change) for name, one in data.items()}
    if isinstance(data, (list, tuple)):
        return [_each_text(one, change) for one in data]
    return data
