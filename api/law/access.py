"""How long an agreement or a grant holds before somebody must renew it: policy, as data."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from api.kernel.refusals import NotFound
from api.law.dated import Dated, in_force, rows
from api.law.periods import Period


class UnknownAccessTerm(NotFound):
    """No term of this name was in force that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessTerm(Dated):
    """How long something holds, counted from the day it was done."""

    period: Period


def last_day(name: str, since: date) -> date:
    """Give the last day of a term that begins on a day, by the rule of that day.

    >>> last_day("NDA_RENEWAL", date(2026, 11, 22))
    datetime.date(2026, 12, 6)
    >>> last_day("GRANT_REVIEW", date(2026, 11, 30))
    datetime.date(2027, 2, 28)
    """
    found = in_force([each for each in _terms() if each.id == name], since)
    if found is None:
        raise UnknownAccessTerm("Ask the administrator to add it for that day.")
    return found.period.after(since)


@cache
def _terms() -> tuple[AccessTerm, ...]:
    return tuple(_term(dict(row)) for row in rows("access"))


def _term(row: dict[str, Any]) -> AccessTerm:
    return AccessTerm(period=Period.parsed(row.pop("period")), **row)
