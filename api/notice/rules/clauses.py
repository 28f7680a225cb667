"""What keeps each clause of the notice: its basis, its rules, its module and its tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One promise. `owed` says what of it no machine keeps yet."""

    id: str
    section: str
    bases: tuple[str, ...]
    categories: tuple[str, ...]
    recipients: tuple[str, ...]
    rules: tuple[str, ...]
    module: str
    covers: tuple[str, ...]
    tests: tuple[str, ...]
    check: str | None = None
    owed: Mapping[str, str] | None = None


def clauses_in(told: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Clause]:
    """Read them out of `clauses.toml`."""
    return {name: Clause(id=name, **_frozen(row)) for name, row in told.items()}


def _frozen(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
