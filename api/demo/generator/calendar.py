"""Days and moments in the form the database's driver takes, made once and looked up after."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
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
        self._as_text = as_text
        if as_text:
            self.days = [day.isoformat() for day in self.dates]
            self.moments = [moment.strftime(MOMENT_FORMAT) for moment in moments]
            self.last = date.max.isoformat()

    def stored(self, row: Iterable[Any]) -> tuple[Any, ...]:
        """Give a row as the driver takes it: prices as text, on SQLite days and moments too."""
        known = _AS_TEXT if self._as_text else _EXACT
        return tuple(known[type(each)](each) if type(each) in known else each for each in row)

    def sealed(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """Give a row without prices as the driver takes it."""
        return self.stored(row) if self._as_text else row


def _decimal(value: Decimal) -> str:
    return f"{value:f}"


def _moment_text(moment: datetime) -> str:
    return moment.strftime(MOMENT_FORMAT)


_EXACT: Final[Mapping[type, Callable[[Any], str]]] = {Decimal: _decimal}
_AS_TEXT: Final = {**_EXACT, date: date.isoformat, datetime: _moment_text}


def _moment(day: date) -> datetime:
    return datetime(
        day.year, day.month, day.day, _OPENS_AT + day.toordinal() % _HOURS, tzinfo=UTC
    )
