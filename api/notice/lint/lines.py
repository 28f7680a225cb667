"""The words of a notice, line by line: out of plain text, Markdown or HTML."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
BREAKING: Final = HEADINGS | {
    *("p", "div", "li", "ul", "ol", "dl", "dd", "br", "tr", "table", "section", "body"),
    *("article", "header", "footer", "main", "aside", "blockquote", "hr", "title", "nav"),
}
CELLS: Final = frozenset({"td", "th"})
"""A row of a table is one line."""
SILENT: Final = frozenset({"script", "style", "head", "template", "noscript", "svg"})
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_QUOTES: Final = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201d": '"', "\u201c": '"'})


@dataclass(frozen=True, slots=True)
class Line:
    """Some words that stand together, and the line of the file they begin on."""

    number: int
    text: str
    is_heading: bool = False
    is_item: bool = False


def plain(text: str) -> str:
    """Write text as patterns expect it: no soft hyphens, one kind of blank, dash and quote.

    Names that programs give are no words.
    """
    folded = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).translate(_QUOTES)
    folded = re.sub(r"[^\s@]*\w_\w[^\s@]*(?!\S*@)", "", folded)
    return re.sub(r"[^\S\n]+", " ", _DASHES.sub("-", folded)).strip()


def lines_of_html(text: str) -> list[Line]:
    """Read what a browser would show."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._words: list[str] = []
        self._begun = 1
        self._silent = 0
        self._block = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT
        if tag in CELLS and self._words:
            self._words.append(" ; ")
        if tag in BREAKING:
            self.end()
            self._block = tag

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT and self._silent > 0
        if tag in BREAKING:
            self.end()
            self._block = ""

    def handle_data(self, data: str) -> None:
        if self._silent or not data:
            return
        if not "".join(self._words).strip():
            blank = len(data) - len(data.lstrip())
            self._words, self._begun = [], self.getpos()[0] + data[:blank].count("\n")
            data = data.lstrip()
        self._words.append(data)

    def end(self) -> None:
        """Let a block end: what follows stands by itself."""
        text = plain(" ".join("".join(self._words).split()))
        self._words = []
        if text:
            item = self._block == "li"
            self.lines.append(Line(self._begun, text, self._block in HEADINGS, item))
            self.lines.append(Line(self._begun, ""))


def lines_of_text(text: str) -> list[Line]:
    """Read plain text or Markdown."""
    rows = text.splitlines()
    return [line for number, row in enumerate(rows, 1) for line in _line(rows, number, row)]


_ITEM: Final = re.compile(
    r"\s*(?:[-*+•·\u2013]|\(?[a-zåäö]\)|\d{1,2}\))\s+(?P<text>.+)", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*\.?)\s+(?P<text>\D.*)")
LONGEST_HEADING: Final = 80
MOST_WORDS: Final = 9


def _line(rows: list[str], number: int, row: str) -> Iterator[Line]:
    text = row.strip()
    bare = plain(re.sub(r"[*_`]{1,3}|^#{1,6}\s*|\[([^\]]*)\]\([^)]*\)|^>\s*", r"\1", text))
    if not bare or re.fullmatch(r"[=\-*_|:\s]{3,}", text):
        yield Line(number, "")
        return
    is_marked = text.startswith("#") or _is_underlined(rows, number)
    is_bold = bool(re.fullmatch(r"(\*\*|__).+?(\*\*|__):?", text))
    if item := None if is_marked else _ITEM.fullmatch(text):
        yield Line(number, plain(re.sub(r"[*_`]{1,3}", "", item["text"])), is_item=True)
        return
    alone = number == 1 or not rows[number - 2].strip() or _NUMBERED.fullmatch(text) is not None
    goes_on = bool(number < len(rows) and re.match(r"\s*[a-zåäö]", rows[number]))
    looks = alone and not goes_on and _looks_like_heading(bare)
    yield Line(number, bare, is_marked or is_bold or looks)


def _is_underlined(rows: list[str], number: int) -> bool:
    return number < len(rows) and bool(re.fullmatch(r"\s*(=|-){3,}\s*", rows[number]))


def _looks_like_heading(text: str) -> bool:
    words = text.split()
    if len(text) > LONGEST_HEADING or len(words) > MOST_WORDS or re.search(r"[@€]|\d{4}", text):
        return False
    return text[-1] not in ".,;!-" and (text[0].isupper() or text[0].isdigit())
