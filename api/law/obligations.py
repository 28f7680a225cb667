"""All the dated rules that the register follows, as whoever answers for it reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from api.law.dated import Dated, Src, rows

PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation(Dated):
    """A rule in force: which table it stands in, and for how long, where it speaks of time."""

    table: str
    period: str | None
    """ISO 8601, such as `P6Y`."""


def tables() -> Sequence[str]:
    """Name every table of law there is: one that is added is listed."""
    found = files("api.law").joinpath("data").iterdir()
    return sorted(PurePath(each.name).stem for each in found if each.name.endswith(".toml"))


def obligations(on: date) -> Sequence[Obligation]:
    """Give each rule as it stands on a day, by table and name."""
    newest: dict[tuple[str, str], Obligation] = {}
    for table in tables():
        for row in sorted(rows(table), key=lambda each: each["valid_from"]):
            if row["valid_from"] <= on:
                newest[table, row["id"]] = _read(table, row)
    return [newest[key] for key in sorted(newest)]


def _read(table: str, row: dict[str, Any]) -> Obligation:
    period = row.get(PERIOD)
    return Obligation(
        id=str(row["id"]),
        valid_from=date.fromisoformat(str(row["valid_from"])),
        basis=str(row["basis"]),
        src=Src(row["src"]),
        note=str(row.get("note", "")),
        table=table,
        period=None if period is None else str(period),
    )
