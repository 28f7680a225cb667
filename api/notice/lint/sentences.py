"""Sentences of a notice, each with the heading and the lead of the list it stands under."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from api.notice.lint.lines import Line

SHORT: Final = re.compile(
    r"\b(?:esim|ks|mm|ns|nk|art|nro|puh|ts|jne|ym|yms|tms|sis|vrt|klo|s-posti|bl\.a|t\.ex|"
    r"osv|dvs|m\.m|e\.g|i\.e|no|tel|inc|ltd|st|mr|ms|dr|kl|nr|[a-zåäö]|\d{1,2})\.$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[.!?](?=[\"')\]]?\s+[\"'(]?[A-ZÅÄÖ0-9])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said on a line. `above` is what it is said under; `after` what follows soon.

    All are in small letters, for patterns; `written` is the sentence as it stands there.
    """

    line: int
    text: str
    above: str
    after: str
    written: str

    @property
    def whole(self) -> str:
        return f"{self.above} | {self.text}"


def sentences_of(lines: Sequence[Line]) -> list[Sentence]:
    """Part lines into sentences, in small letters. Headings are no sentences of their own."""
    found: list[tuple[int, str, str]] = []
    heading = lead = ""
    for group in _grouped(lines):
        if group[0].is_heading:
            heading, lead = group[0].text, ""
            continue
        is_item = group[0].is_item
        parted = list(_parted(group))
        under = f"{heading} : {lead}" if is_item else heading
        found += [(line, text, under.lower()) for line, text in parted]
        if not is_item and parted:
            lead = parted[-1][1]
    texts = [text.lower() for _, text, _ in found]
    return [
        Sentence(line, texts[at], above, " ".join(texts[at + 1 : at + 3]), written)
        for at, (line, written, above) in enumerate(found)
    ]


def _grouped(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Join lines that are one paragraph, or one item; a heading is alone."""
    group: list[Line] = []
    for line in lines:
        ends_item = bool(group and group[0].is_item and line.text[:1].isupper())
        begins = line.is_heading or line.is_item or ends_item or not line.text
        if group and (begins or group[0].is_heading):
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def _parted(group: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Give each sentence with its first line; a word parted by a hyphen is made whole."""
    text, starts = "", []
    for line in group:
        if re.search(r"[a-zåäö]-$", text) and re.match(r"[a-zåäö]", line.text):
            is_pair = re.match(r"(ja|tai|sekä|eli|och|eller|and|or)\b", line.text)
            text = f"{text} " if is_pair else text[:-1]
        elif text:
            text += " "
        starts.append((len(text), line.number))
        text += line.text
    begun = 0
    for end in [*_ends(text), len(text)]:
        said = text[begun:end].strip()
        if said:
            at = begun + len(text[begun:end]) - len(text[begun:end].lstrip())
            yield max(number for start, number in starts if start <= at), said
        begun = end


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if not SHORT.search(text[: found.end()]):
            yield found.end()
