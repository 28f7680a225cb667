"""A version's content: in three languages, with every value filled in; and its digest."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from api.kernel.languages import Language
from api.notice.rules.source import Source

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph (`text`), or a table whose first row is its head (`rows`)."""

    clause: str
    text: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a version."""

    id: str
    title: str
    parts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A version in one language."""

    title: str
    lead: str
    sections: tuple[Section, ...]

    @classmethod
    def kept(cls, told: Mapping[str, Any]) -> Self:
        sections = (
            Section(each["id"], each["title"], tuple(map(_told, each["parts"])))
            for each in told["sections"]
        )
        return cls(told["title"], told["lead"], tuple(sections))

    @property
    def parts(self) -> list[Told]:
        return [part for section in self.sections for part in section.parts]


def filled(source: Source, values: Mapping[str, str], tables: Mapping[str, Rows]) -> Page:
    """Fill the holes of a source. A value that is missing raises KeyError."""

    def told(clause: str, text: str, table: str | None) -> Told:
        rows = tuple(map(tuple, tables[table])) if table else ()
        return Told(clause, "" if table else text.format_map(values).strip(), rows)

    sections = (
        Section(each.id, each.title, tuple(told(p.clause, p.text, p.table) for p in each.parts))
        for each in source.sections
    )
    return Page(source.title, source.lead, tuple(sections))


def written(pages: Mapping[Language, Page]) -> str:
    """Write a version's content as it is stored: the same text for the same content."""
    told = {str(language): asdict(page) for language, page in pages.items()}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest_of(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def _told(part: Mapping[str, Any]) -> Told:
    return Told(part["clause"], part["text"], tuple(map(tuple, part["rows"])))
