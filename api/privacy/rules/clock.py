"""By when an item is answered: a month of the calendar, and what may move its end.

The clock starts on receipt, by whatever channel. It stands still only while whoever asks is
asked something, and goes on by itself when they reply. One extension makes it three months.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from api.kernel.refusals import Conflict
from api.law.holidays import working_day_from
from api.law.periods import months_after

MONTHS: Final = 1
EXTENDED_MONTHS: Final = 3


class AlreadyExtended(Conflict):
    """The time to answer is extended once, and no more."""


class ExtensionTooLate(Conflict):
    """An extension is told before the first day to answer has passed."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which the clock stood still; without an end it still does."""

    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What the day to answer follows from."""

    received_on: date
    pauses: tuple[Pause, ...] = ()
    is_extended: bool = False

    def due_on(self, today: date) -> date:
        """Give the last day to answer; while it stands still, as if it went on today.

        >>> Clock(received_on=date(2027, 1, 31)).due_on(date(2027, 2, 1))
        datetime.date(2027, 3, 1)
        """
        months = EXTENDED_MONTHS if self.is_extended else MONTHS
        stood = days_stood(self.pauses, self.received_on, today)
        return working_day_from(months_after(self.received_on, months) + timedelta(days=stood))


def days_stood(pauses: Iterable[Pause], received_on: date, today: date) -> int:
    """Count the days on which the clock stood still since an item was received, each once."""
    stood, counted = 0, received_on
    for each in sorted(pauses, key=lambda pause: pause.since):
        until = today if each.until is None else each.until
        since = max(each.since, counted)
        stood += max((until - since).days, 0)
        counted = max(counted, until)
    return stood


def check_extension(clock: Clock, today: date) -> None:
    """Refuse a second extension, and one that the person hears of too late."""
    if clock.is_extended:
        raise AlreadyExtended
    due = clock.due_on(today)
    if today > due:
        raise ExtensionTooLate("Answer now.", due_on=due.isoformat())
