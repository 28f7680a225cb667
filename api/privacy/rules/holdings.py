"""What the register holds about one person, counted by class of record."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.kernel.privacy import OnErasure


@dataclass(frozen=True, slots=True)
class Anchor:
    """A retention rule that some records fall under, and the day it counts from."""

    rule: str
    on: date
    spares: frozenset[str] = frozenset()
    """Columns that the rule does not ask for."""


@dataclass(frozen=True, slots=True)
class Field:
    """A personal column: in how many records it says something, and what erasure does."""

    name: str
    on_erasure: OnErasure
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Records of one class, about the person by one path, under the same retention rules.

    `mark` changes when one of the records does.
    """

    record_class: str
    path: str
    records: int
    fields: tuple[Field, ...]
    anchors: tuple[Anchor, ...] = ()
    mark: int = 0


def fingerprint(entries: Iterable[dict[str, Any]], holdings: Iterable[Holding]) -> str:
    """Hash a plan and the state of the data it was made from: SHA-256, in hexadecimal."""
    marks: dict[str, int] = {}
    for each in holdings:
        name = f"{each.record_class} {each.path}"
        marks[name] = marks.get(name, 0) + each.mark
    said = json.dumps([list(entries), marks], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()
