"""How long there is to tell of a personal data breach: GDPR, Article 33, in hours, as data."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from api.kernel.refusals import NotFound
from api.law.dated import Dated, in_force, rows

_HOURS: Final = re.compile(r"PT(\d+)H", re.ASCII)


class UnknownBreachTerm(NotFound):
    """No term of this name was in force that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachTerm(Dated):
    """So many hours, whatever the day of the week."""

    length: timedelta


def breach_term(name: str, on: date) -> BreachTerm:
    """Give the term of a name that is in force on a day.

    >>> breach_term("NOTIFY_AUTHORITY", date(2026, 11, 23)).length
    datetime.timedelta(days=3)
    """
    found = in_force([each for each in _terms() if each.id == name], on)
    if found is None:
        raise UnknownBreachTerm("Ask the administrator to add it for that day.")
    return found


@cache
def _terms() -> tuple[BreachTerm, ...]:
    return tuple(_term(dict(row)) for row in rows("breaches"))


def _term(row: dict[str, Any]) -> BreachTerm:
    period = row.pop("period")
    match = _HOURS.fullmatch(period)
    if match is None:
        raise ValueError(f"{period} is no number of hours.")
    return BreachTerm(length=timedelta(hours=int(match[1])), **row)
