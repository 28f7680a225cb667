"""How long trucks stayed: past days from their counts, the days since from the tickets.

A void ticket's truck has stayed as long as any other; one weighed once has not been timed.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from sqlalchemy import Date, bindparam, func, select

from api.database.engines import Database
from api.database.types import Moment
from api.kernel.clock import local_day
from api.statistics.queries.fetching import day_in, fetch, moment_in
from api.statistics.queries.totals import NEWEST
from api.statistics.rules.days import beginning_of, end_of
from api.statistics.rules.stays import hour_of, minutes_between
from api.statistics.tables import DayStay
from api.weighing.ticket_tables import WeighTicket

tickets = WeighTicket.__table__.c
counted = DayStay.__table__.c

Hours: TypeAlias = defaultdict[int, Counter[int]]
"""How many trucks stayed for so many minutes, by the hour they left."""

COUNTED: Final = (
    select(counted.hour, counted.minutes, func.sum(counted.trucks))
    .add_columns(NEWEST.correlate(None).scalar_subquery())
    .where(counted.day >= bindparam("first", type_=Date()))
    .group_by(counted.hour, counted.minutes)
)
TIMED: Final = select(tickets.first_at, tickets.weighed_at).where(
    tickets.weighed_at >= bindparam("start", type_=Moment()),
    tickets.weighed_at < bindparam("end", type_=Moment()),
    tickets.visit_id.is_not(None),
)


def no_hours() -> Hours:
    return defaultdict(Counter)


@dataclass(slots=True)
class Stays:
    """What was counted over days that are past, and today."""

    past: Hours = field(default_factory=no_hours)
    today: Hours = field(default_factory=no_hours)


async def stays_since(database: Database, first: date, now: datetime) -> Stays:
    """Count the stays since a day, today's by themselves."""
    found = Stays()
    newest: date | None = None
    for hour, minutes, trucks, day in await fetch(database, "counted", COUNTED, first=first):
        found.past[hour][minutes] += int(trucks)
        newest = day_in(day)
    start = beginning_of(first) if newest is None else end_of(newest)
    today = local_day(now)
    for day, hours in (await stays_between(database, start, now)).items():
        _add(found.today if day == today else found.past, hours)
    return found


async def stays_between(
    database: Database, start: datetime, end: datetime
) -> Mapping[date, Hours]:
    """Count the stays of a time by day."""
    days: defaultdict[date, Hours] = defaultdict(no_hours)
    for row in await fetch(database, "timed", TIMED, start=start, end=end):
        first, second = (moment_in(each) for each in row)
        days[local_day(second)][hour_of(second)][minutes_between(first, second)] += 1
    return days


def _add(to: Hours, hours: Mapping[int, Mapping[int, int]]) -> None:
    for hour, counts in hours.items():
        to[hour].update(counts)


def rows_of(day: date, hours: Mapping[int, Mapping[int, int]]) -> list[dict[str, Any]]:
    """Give a day's counts as they are stored."""
    return [
        {"day": day, "hour": hour, "minutes": minutes, "trucks": trucks}
        for hour, counts in hours.items()
        for minutes, trucks in counts.items()
    ]
