"""What one version of the notice says otherwise than another, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from api.notice.rules.content import Page, Told

Piece: TypeAlias = tuple[str, str]
"""`same`, `gone` or `new`, and the words."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One clause that reads otherwise."""

    clause: str
    pieces: tuple[Piece, ...]


def differences(earlier: Page, later: Page) -> list[Difference]:
    """List the clauses that read otherwise, in the order of the later version."""
    before, after = _by_clause(earlier), _by_clause(later)
    names = [*after, *(name for name in before if name not in after)]
    return [
        Difference(name, tuple(_pieces(before.get(name, ""), after.get(name, ""))))
        for name in names
        if before.get(name) != after.get(name)
    ]


def _by_clause(page: Page) -> dict[str, str]:
    told: dict[str, str] = {}
    for part in page.parts:
        told[part.clause] = f"{told.get(part.clause, '')} {_as_text(part)}".strip()
    return told


def _as_text(part: Told) -> str:
    return part.text or "; ".join(" · ".join(row) for row in part.rows)


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
    for what, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        yield from _told(what, old[a:b], new[c:d])


def _told(what: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if what == "equal":
        yield "same", "".join(new)
        return
    if old:
        yield "gone", "".join(old)
    if new:
        yield "new", "".join(new)
