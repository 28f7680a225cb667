"""What reminding and collecting may cost the debtor, and how long to wait before each step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from api.kernel.quantities import Cents
from api.kernel.refusals import Conflict
from api.law.dated import Dated, in_force, rows
from api.law.interest import Debtor


class CollectionStepUnknown(Conflict):
    """The law that was in force that day knows no such step against this debtor."""


class Step(StrEnum):
    """One thing a creditor or an agency may do, or a bound on the whole."""

    REMINDER = "reminder"
    OWN_DEMAND = "own_demand"
    AGENCY_DEMAND = "agency_demand"
    BANKRUPTCY_THREAT = "bankruptcy_threat"
    COMPENSATION = "compensation"
    """The fixed sum a late business owes without any step being taken."""
    TOTAL = "total"
    """Everything together may cost no more."""


@dataclass(frozen=True, slots=True)
class Cap:
    """The most a step may cost while the principal is within a bound."""

    cents: Cents
    upto_cents: Cents | None = None

    def covers(self, principal: Cents) -> bool:
        return self.upto_cents is None or principal <= self.upto_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRule(Dated):
    """What a step may cost; `wait_days` from the due date or the step before, where set."""

    caps: tuple[Cap, ...]
    wait_days: int | None = None
    repeat_percent: int = 100

    def cap(self, principal: Cents, *, repeated: bool = False) -> Cents:
        """Give the most this may cost; `repeated` when the same was already sent once."""
        first = next(cap.cents for cap in self.caps if cap.covers(principal))
        return Cents(first * self.repeat_percent // 100) if repeated else first


def step_rule(debtor: Debtor, step: Step, on: date) -> StepRule:
    """Give what holds for a step against a debtor on a day.

    >>> rule = step_rule(Debtor.CONSUMER, Step.REMINDER, date(2026, 11, 22))
    >>> rule.wait_days, rule.cap(Cents(80_000))
    (14, 500)
    """
    if found := in_force(_rules().get(f"{debtor}.{step}", ()), on):
        return found
    raise CollectionStepUnknown("Choose another step.", debtor=debtor.value, step=step.value)


@cache
def _rules() -> dict[str, list[StepRule]]:
    known: dict[str, list[StepRule]] = {}
    for row in rows("collection"):
        known.setdefault(row["id"], []).append(_rule_of(row))
    return known


def _rule_of(row: dict[str, Any]) -> StepRule:
    return StepRule(**row | {"caps": tuple(Cap(**cap) for cap in row["caps"])})
