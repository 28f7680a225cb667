"""Days and moments as the text that both databases take, made once and looked up after."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

TODAY: Final = date(2026, 11, 20)
"""The last day of every generated register: it does not depend on when it is made."""
MADE_AT: Final = datetime(2026, 11, 20, 5, tzinfo=UTC)
"""When all of it was recorded."""
DAYS: Final = 4000
_OPENS_AT: Final = 6
_HOURS: Final = 9


class Calendar:
    """The days before `TODAY`: `days[0]` is today, `moments[0]` an hour of it."""

    def __init__(self) -> None:
        self.dates = [TODAY - timedelta(days=ago) for ago in range(DAYS)]
        self.days = [day.isoformat() for day in self.dates]
        self.moments = [moment_text(_moment(day)) for day in self.dates]
        self.last = date.max.isoformat()


def moment_text(moment: datetime) -> str:
    """Write a moment in UTC as SQLite keeps it; sooner than by `MOMENT_FORMAT`.

    >>> moment_text(MADE_AT)
    '2026-11-20T05:00:00.000000Z'
    """
    return f"{moment.isoformat(timespec='microseconds')[:26]}Z"


def stored(row: Iterable[Any]) -> tuple[Any, ...]:
    """Give a row with its prices, days and moments as text."""
    return tuple(_TEXTS[type(each)](each) if type(each) in _TEXTS else each for each in row)


def _decimal(value: Decimal) -> str:
    return f"{value:f}"


_TEXTS: Final[Mapping[type, Callable[[Any], str]]] = {
    Decimal: _decimal,
    date: date.isoformat,
    datetime: moment_text,
}


def _moment(day: date) -> datetime:
    return datetime(
        day.year, day.month, day.day, _OPENS_AT + day.toordinal() % _HOURS, tzinfo=UTC
    )
