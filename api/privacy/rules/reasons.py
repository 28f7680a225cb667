"""Why something stays: by a statute that its record falls under, or by a feature's hold."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from api.kernel.holds import Ending, Ground, Hold
from api.law import retention
from api.law.periods import fiscal_year_end
from api.law.retention import RetentionRule
from api.privacy.rules.holdings import Anchor, Holding

ORDER: Final = list(Ground)
FISCAL_YEAR_END: Final = "fiscal_year_end"
KNOWN: Final = 10_000
"""Days that are reckoned with at once: ten thousand records share a few hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason, as a plan and a certificate tell it."""

    ground: Ground
    basis: str
    rule: str | None = None
    until: date | None = None
    ends_earlier_if: Ending | None = None
    blocker: str | None = None


def reasons_for(
    holding: Holding, name: str, holds: Collection[Hold], today: date, year_end_month: int
) -> tuple[Reason, ...]:
    """Give all that keeps one field of some records today, in the order of decision."""
    by_event = _held(holding, holds, today)
    by_statute = (
        statute_of(anchor, today, year_end_month)
        for anchor in holding.anchors
        if name not in anchor.spares
    )
    found = {*by_event, *(each for each in by_statute if each)}
    return tuple(sorted(found, key=_place)) if len(found) > 1 else tuple(found)


def _held(holding: Holding, holds: Iterable[Hold], today: date) -> Iterator[Reason]:
    for hold in holds:
        is_over = hold.until is not None and hold.until < today
        if holding.record_class in hold.reaches and not is_over:
            yield reason_of(hold)


def reason_of(hold: Hold) -> Reason:
    return Reason(
        ground=hold.ground,
        basis=hold.basis,
        rule=hold.rule,
        until=hold.until,
        ends_earlier_if=hold.ends_earlier_if,
        blocker=hold.blocker,
    )


def statute_of(anchor: Anchor, today: date, year_end_month: int) -> Reason | None:
    """Give the statute that keeps a record, if its rule is one and its time is not over."""
    is_fiscal = _rule(anchor.rule, today).anchor == FISCAL_YEAR_END
    day = fiscal_year_end(anchor.on, year_end_month) if is_fiscal else anchor.on
    return _kept(anchor.rule, day, today)


@lru_cache(KNOWN)
def _kept(name: str, day: date, today: date) -> Reason | None:
    rule = _rule(name, today)
    until = rule.ends(day)
    if not rule.is_statute or (until is not None and until < today):
        return None
    return Reason(ground=Ground.STATUTE, basis=rule.basis, rule=rule.version, until=until)


@lru_cache(KNOWN)
def _rule(name: str, today: date) -> RetentionRule:
    return retention.rule(name, today)


def _place(reason: Reason) -> tuple[int, date, str]:
    return ORDER.index(reason.ground), reason.until or date.max, reason.blocker or ""
