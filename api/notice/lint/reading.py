"""Reads a file that holds a notice, whatever its encoding and kind."""

import re
from pathlib import Path
from typing import Final

from api.notice.lint.lines import lines_of_html, lines_of_text
from api.notice.lint.sentences import Sentence, sentences_of

BEGUN: Final = re.compile(r"\s*<(!doctype|html)", re.IGNORECASE)
HTML: Final = frozenset({".html", ".htm", ".xhtml"})


def sentences_in(file: Path) -> list[Sentence]:
    """Read a notice. What is no UTF-8 is taken for Windows' western letters."""
    content = file.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    is_html = file.suffix.lower() in HTML or BEGUN.match(text) is not None
    return sentences_in_text(text, is_html=is_html)


def sentences_in_text(text: str, *, is_html: bool = False) -> list[Sentence]:
    return sentences_of(lines_of_html(text) if is_html else lines_of_text(text))
