"""How long each kind of record is kept, from what day, by which law, and what happens then.

Code knows the rules' ids and never their years. A statute may hold an erasure; a policy is the
longest we store and never a ground to refuse one.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from api.kernel.refusals import NotFound
from api.law.dated import Dated, Src, in_force, rows
from api.law.periods import Period, end_of_year


class UnknownRetentionRule(NotFound):
    """No retention rule of this name was in force that day."""


class Rounding(StrEnum):
    """Whether the period runs from the anchor itself, or from the end of its calendar year."""

    EOCY = "eocy"
    NONE = "none"


class After(StrEnum):
    """What happens to a record whose period is over."""

    ERASE = "ERASE"
    ANONYMISE = "ANONYMISE"
    REVIEW = "REVIEW"
    NONE = "NONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule(Dated):
    """How long some records are kept, counted from their anchor; without a period, for good."""

    records: tuple[str, ...]
    anchor: str
    rounding: Rounding
    period: Period | None
    after: After
    job: str | None = None
    """What carries it out by night."""

    @property
    def is_statute(self) -> bool:
        return self.src is not Src.POLICY

    def ends(self, anchor: date) -> date | None:
        """Give the last day a record is kept."""
        if self.period is None:
            return None
        return self.period.after(end_of_year(anchor) if self._rounds else anchor)

    @property
    def _rounds(self) -> bool:
        return self.rounding is Rounding.EOCY


def rule(name: str, on: date) -> RetentionRule:
    """Give the rule of a name that is in force on a day.

    >>> rule("ACC_VOUCHER", date(2026, 11, 22)).ends(date(2024, 3, 31))
    datetime.date(2030, 12, 31)
    >>> rule("ACC_BOOKS", date(2026, 11, 22)).ends(date(2024, 3, 31))
    datetime.date(2034, 3, 31)
    """
    if found := in_force(_rules().get(name, ()), on):
        return found
    raise UnknownRetentionRule("The retention schedule has no such rule for this day.")


def version(name: str) -> RetentionRule:
    """Give the very row a decision has stored, as `ACC_VOUCHER@1997-12-31`."""
    for one in _rules().get(name.partition("@")[0], ()):
        if one.version == name:
            return one
    raise UnknownRetentionRule("The retention schedule has no such version.")


def rules(on: date) -> list[RetentionRule]:
    """List the schedule that is in force on a day."""
    current = (in_force(versions, on) for versions in _rules().values())
    return [one for one in current if one]


@cache
def _rules() -> dict[str, list[RetentionRule]]:
    versions: defaultdict[str, list[RetentionRule]] = defaultdict(list)
    for row in rows("retention"):
        versions[row["id"]].append(_rule_of(dict(row)))
    return dict(versions)


def _rule_of(row: dict[str, Any]) -> RetentionRule:
    period = row.pop("period")
    return RetentionRule(
        records=tuple(row.pop("records")),
        rounding=Rounding(row.pop("round", "none")),
        period=None if period == "indefinite" else Period.parsed(period),
        after=After(row.pop("after")),
        **row,
    )
