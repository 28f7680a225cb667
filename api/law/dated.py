"""Rows of law that come into force on a day and hold until a later row takes their place.

Each file under a `data` folder lists rows with `valid_from`, the statute or policy (`basis`)
and how well it is known (`src`). A decision stores the `version` of each row it used, and can
be replayed years later.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar


class Src(StrEnum):
    """How well a row is known."""

    VERIFIED = "V"
    """Read in a source."""
    KNOWN = "K"
    """Own knowledge: check it before quoting it as law."""
    POLICY = "P"
    """Ours to decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One row: what it is called, from which day it holds, and on whose word."""

    id: str
    valid_from: date
    basis: str
    src: Src
    note: str = ""

    @property
    def version(self) -> str:
        """Name this row for good, as a decision stores it: `ACC_VOUCHER@1997-12-31`."""
        return f"{self.id}@{self.valid_from.isoformat()}"


Row = TypeVar("Row", bound=Dated)


@cache
def rows(name: str, package: str = "api.law") -> tuple[dict[str, Any], ...]:
    """Read one data file, once."""
    text = files(package).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tuple(row | {"src": Src(row["src"])} for row in tomllib.loads(text)["rows"])


def in_force(dated: Iterable[Row], on: date) -> Row | None:
    """Give the newest row that has come into force by a day."""
    begun = [row for row in dated if row.valid_from <= on]
    return max(begun, key=lambda row: row.valid_from, default=None)
