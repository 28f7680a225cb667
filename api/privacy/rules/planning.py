"""What becomes of everything that is held about a person, and why: pure, and open to proof.

Each field of each record gets exactly one outcome. Only a hold keeps anything.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from api.kernel.holds import Ground, Hold
from api.kernel.privacy import OnErasure
from api.privacy.rules.holdings import Field, Holding
from api.privacy.rules.kinds import Outcome
from api.privacy.rules.reasons import Reason, reasons_for

DATED: Final = frozenset({Ground.STATUTE, Ground.REQUEST})
"""Grounds that need nobody to do anything; the others wait for an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Some fields of one class of records that fare alike. `count` is that of their values."""

    record_class: str
    outcome: Outcome
    fields: tuple[str, ...]
    count: int
    records: int
    reasons: tuple[Reason, ...] = ()

    @property
    def stays(self) -> bool:
        return bool(self.reasons)

    @property
    def is_held(self) -> bool:
        """Whether more keeps it than the file of the request itself."""
        return any(each.ground is not Ground.REQUEST for each in self.reasons)

    @property
    def until(self) -> date | None:
        """The last day it stays, if nothing happens; None where nobody knows it."""
        days = [each.until for each in self.reasons]
        return None if None in days else max((day for day in days if day), default=None)

    def told(self) -> dict[str, Any]:
        """Say it as it is stored and shown: no value, only names, numbers and days."""
        return {
            "record_class": self.record_class,
            "outcome": str(self.outcome),
            "fields": list(self.fields),
            "count": self.count,
            "records": self.records,
            "until": self.until and self.until.isoformat(),
            "holds": [_told(each) for each in self.reasons],
        }


def plan_erasure(
    holdings: Iterable[Holding],
    holds: Collection[Hold],
    today: date,
    *,
    year_end_month: int = 12,
) -> list[Entry]:
    """Decide what goes now and what stays; nothing held gives an empty plan, and an answer."""
    alike: dict[tuple[Any, ...], list[tuple[Holding, list[Field]]]] = {}
    for holding in holdings:
        for fate, fields in _fates(holding, holds, today, year_end_month).items():
            alike.setdefault((holding.record_class, *fate), []).append((holding, fields))
    return [
        Entry(
            record_class=record_class,
            outcome=outcome,
            fields=tuple(sorted({each.name for _, fields in parts for each in fields})),
            count=sum(each.count for _, fields in parts for each in fields),
            records=sum(_records(holding, fields) for holding, fields in parts),
            reasons=reasons,
        )
        for (record_class, outcome, reasons), parts in sorted(alike.items(), key=_place)
    ]


def remaining(entries: Iterable[Entry], on: date) -> list[Entry]:
    """Predict which entries of a plan are still there on a day, if nothing happens."""
    return [each for each in entries if each.stays and (not each.until or each.until >= on)]


def goes_now(
    holding: Holding, holds: Collection[Hold], today: date, year_end_month: int
) -> Iterator[Field]:
    """Give the fields of some records that nothing keeps."""
    for field in holding.fields:
        if not reasons_for(holding, field.name, holds, today, year_end_month):
            yield field


def _fates(
    holding: Holding, holds: Collection[Hold], today: date, year_end_month: int
) -> dict[tuple[Outcome, tuple[Reason, ...]], list[Field]]:
    fates: dict[tuple[Outcome, tuple[Reason, ...]], list[Field]] = {}
    for field in holding.fields:
        reasons = reasons_for(holding, field.name, holds, today, year_end_month)
        fates.setdefault((_outcome(field, reasons), reasons), []).append(field)
    return fates


def _outcome(field: Field, reasons: tuple[Reason, ...]) -> Outcome:
    if any(each.ground not in DATED for each in reasons):
        return Outcome.RESTRICT
    if reasons:
        return Outcome.KEEP
    is_cleared = field.on_erasure is OnErasure.CLEAR
    return Outcome.ERASE if is_cleared else Outcome.PSEUDONYMISE


def _records(holding: Holding, fields: list[Field]) -> int:
    """Count the records of some fields; of a part of the fields, as well as one can."""
    is_all = len(fields) == len(holding.fields)
    return holding.records if is_all else max(each.count for each in fields)


def _place(alike: tuple[tuple[Any, ...], Any]) -> tuple[int, str, str]:
    (record_class, outcome, reasons), _ = alike
    return list(Outcome).index(outcome), record_class, str(reasons)


def _told(reason: Reason) -> dict[str, Any]:
    return {
        "ground": str(reason.ground),
        "basis": reason.basis,
        "rule": reason.rule,
        "until": reason.until and reason.until.isoformat(),
        "ends_earlier_if": reason.ends_earlier_if and str(reason.ends_earlier_if),
        "blocker": reason.blocker,
    }
