"""What a plan foretells: what is left on a day, if such and such ends before. Pure.

Nothing else happens meanwhile: no record is added, and no law is changed. An erasure that was
not run yet is foretold as if it began today.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from api.kernel.holds import Ending, Hold
from api.kernel.refusals import Invalid
from api.privacy.rules.holdings import Holding
from api.privacy.rules.kinds import RequestState
from api.privacy.rules.planning import Entry, plan_erasure

DAY: Final = timedelta(days=1)
BEGINS_ANOTHER: Final = frozenset({Ending.DELIVERY_INVOICED, Ending.REQUEST_CLOSED})
"""What is followed by a hold of its own, which nobody knows beforehand."""


class NothingEndsSo(Invalid):
    """Nothing in the way ends by that."""


class DayHasPassed(Invalid):
    """Ask about today or a later day."""


@dataclass(frozen=True, slots=True)
class Happens:
    """Something that ends a hold: this invoice is paid on that day."""

    ending: Ending
    blocker: str
    on: date

    def ends(self, hold: Hold) -> bool:
        return (hold.ends_earlier_if, hold.blocker) == (self.ending, self.blocker)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a plan is made from."""

    holdings: Sequence[Holding]
    holds: Sequence[Hold]
    today: date
    year_end_month: int

    def plan(self, on: date, happening: Collection[Happens] = ()) -> list[Entry]:
        """Plan for a day, when its night's jobs come."""
        before = [each for each in happening if each.on <= on]
        left = [hold for hold in self.holds if not any(each.ends(hold) for each in before)]
        return plan_erasure(self.holdings, left, on, year_end_month=self.year_end_month)


@dataclass(frozen=True, slots=True)
class Foretold:
    """How a request stands on a day, and what is left of what was held."""

    on: date
    state: RequestState
    entries: Sequence[Entry]

    @property
    def counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for each in self.entries:
            counts[each.record_class] += each.count
        return counts


def check_happening(facts: Facts, happening: Iterable[Happens], on: date) -> None:
    """Refuse what nothing in the way ends by, and days that have passed."""
    if on < facts.today:
        raise DayHasPassed(pointer="/on")
    for at, each in enumerate(happening):
        if each.on < facts.today:
            raise DayHasPassed(pointer=f"/happening/{at}/on")
        known = each.ending not in BEGINS_ANOTHER and any(map(each.ends, facts.holds))
        if not known:
            raise NothingEndsSo(pointer=f"/happening/{at}/blocker")


def foretell(facts: Facts, on: date, happening: Collection[Happens] = ()) -> Foretold:
    """Say what is left on a day; when nothing more is, the request's own file goes too."""
    left = [each for each in facts.plan(on, happening) if each.stays]
    if any(each.is_held for each in left):
        return Foretold(on, RequestState.WAITING, left)
    return Foretold(on, RequestState.CLOSED, [])


def course(facts: Facts, happening: Collection[Happens] = ()) -> list[Foretold]:
    """Foretell each day from today on when something goes, in order; today is the first."""
    told = [foretell(facts, facts.today, happening)]
    for day in sorted(_turns(facts, happening)):
        then = foretell(facts, day, happening)
        if then.counts != told[-1].counts:
            told.append(then)
    return told


def _turns(facts: Facts, happening: Iterable[Happens]) -> set[date]:
    """Give the days on which something may end."""
    reasons = (reason for entry in facts.plan(facts.today) for reason in entry.reasons)
    days = {reason.until + DAY for reason in reasons if reason.until}
    return {day for day in days | {each.on for each in happening} if day > facts.today}
