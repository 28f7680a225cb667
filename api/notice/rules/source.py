"""A notice as it is written: sections of clauses, with holes for configured values.

    # Title
    A lead.
    ## retention | How long we keep data
    C25 | We keep data as long as … {days}
    C25 | {retention}

A part that is one hole and nothing else is a table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

TABLES: Final = frozenset({"purposes", "retention", "recipients", "cookies"})
_PART: Final = re.compile(r"(?P<clause>C\d\d) \| (?P<text>.+)")
_SECTION: Final = re.compile(r"## (?P<id>[a-z]+) \| (?P<title>.+)")
_HOLE: Final = re.compile(r"\{(\w+)\}")


class BadNotice(ValueError):
    """The source of a notice is not written as it should be."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, or one table, of a clause."""

    clause: str
    text: str

    @property
    def table(self) -> str | None:
        found = _HOLE.fullmatch(self.text)
        return found[1] if found and found[1] in TABLES else None

    @property
    def holes(self) -> tuple[str, ...]:
        return tuple(_HOLE.findall(self.text))


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A notice in one language."""

    title: str
    lead: str
    sections: tuple[Section, ...]

    @property
    def parts(self) -> Iterator[Part]:
        return (part for section in self.sections for part in section.parts)


def read(text: str) -> Source:
    r"""Read a source.

    >>> read("# A\nB\n## c | D\nC01 | E {f}").sections[0].parts[0].holes
    ('f',)
    """
    title, lead, *lines = (line.strip() for line in text.splitlines() if line.strip())
    sections: list[tuple[str, str, list[Part]]] = []
    for line in lines:
        if begun := _SECTION.fullmatch(line):
            sections.append((begun["id"], begun["title"], []))
        elif (part := _PART.fullmatch(line)) and sections:
            sections[-1][2].append(Part(part["clause"], part["text"]))
        else:
            raise BadNotice(line)
    made = (Section(name, heading, tuple(parts)) for name, heading, parts in sections)
    return Source(title.removeprefix("# "), lead, tuple(made))
