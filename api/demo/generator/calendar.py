"""Days and moments in the form the database's driver takes, made once and looked up after."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from api.database.types import MOMENT_FORMAT

TODAY: Final = date(2026, 11, 20)
"""The last day of every generated register: it does not depend on when it is made."""
MADE_AT: Final = datetime(2026, 11, 20, 5, tzinfo=UTC)
"""When all of it was recorded."""
DAYS: Final = 4000
_OPENS_AT: Final = 6
_HOURS: Final = 9


class Calendar:
    """The days before `TODAY`: `days[0]` is today, `moments[0]` an hour of it."""

    def __init__(self, *, as_text: bool) -> None:
        self.dates: Sequence[date] = [TODAY - timedelta(days=ago) for ago in range(DAYS)]
        moments = [_moment(day) for day in self.dates]
        self.days: Sequence[Any] = self.dates
        self.moments: Sequence[Any] = moments
        self.last: Any = date.max
        if as_text:
            self.days = [day.isoformat() for day in self.dates]
            self.moments = [moment.strftime(MOMENT_FORMAT) for moment in moments]
            self.last = date.max.isoformat()


def _moment(day: date) -> datetime:
    return datetime(
        day.year, day.month, day.day, _OPENS_AT + day.toordinal() % _HOURS, tzinfo=UTC
    )
