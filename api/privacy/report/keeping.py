"""How long one record is kept, by every rule it falls under, policies too."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from api.kernel.clock import local_day
from api.kernel.holds import Hold
from api.law import retention
from api.law.periods import fiscal_year_end
from api.law.retention import RetentionRule
from api.privacy.queries.anchors import anchorings
from api.privacy.report.classes import ToldClass
from api.privacy.report.schemas import KeptUntil
from api.privacy.rules.reasons import FISCAL_YEAR_END
from api.privacy.schemas import HoldView

KEPT: Final = 10_000


@lru_cache(KEPT)
def _rules(told: ToldClass, today: date) -> tuple[str, ...]:
    return tuple(each.rule for each in anchorings(told.table, today, with_policies=True))


def kept_until(
    told: ToldClass, since: Mapping[str, Any], today: date, year_end_month: int
) -> list[KeptUntil]:
    """Give the rules that a record falls under, from the days that they count from."""
    return [*_kept(told, since, today, year_end_month)]


def goes_after(kept: Collection[KeptUntil]) -> date | None:
    """Give the last day of a record; None if a rule has none, or there is no rule."""
    days = [each.until for each in kept]
    return None if None in days else max((day for day in days if day), default=None)


def held_by(told: ToldClass, holds: Collection[Hold], today: date) -> list[HoldView]:
    """Give what keeps records of a class beside their rules: an open invoice, a claim."""
    return [
        HoldView(
            ground=hold.ground,
            basis=hold.basis,
            rule=hold.rule,
            until=hold.until,
            ends_earlier_if=hold.ends_earlier_if,
            blocker=hold.blocker,
        )
        for hold in holds
        if told.name in hold.reaches and (hold.until is None or hold.until >= today)
    ]


def _kept(
    told: ToldClass, since: Mapping[str, Any], today: date, year_end_month: int
) -> Iterator[KeptUntil]:
    for at, rule in enumerate(_rules(told, today)):
        day = since.get(f"rule_{at}")
        if day is not None:
            yield _until(rule, _day(day), today, year_end_month)


@lru_cache(KEPT)
def _until(name: str, day: date, today: date, year_end_month: int) -> KeptUntil:
    rule = _rule(name, today)
    if rule.anchor == FISCAL_YEAR_END:
        day = fiscal_year_end(day, year_end_month)
    return KeptUntil(rule=rule.version, basis=rule.basis, until=rule.ends(day))


@lru_cache(KEPT)
def _rule(name: str, today: date) -> RetentionRule:
    return retention.rule(name, today)


@lru_cache(KEPT)
def _day(text: str) -> date:
    moment = datetime.fromisoformat(text)
    return local_day(moment) if moment.tzinfo else moment.date()
