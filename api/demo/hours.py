"""When trucks come to the demo company: on working days, an hour or so after one another."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from api.kernel.clock import HELSINKI, local_day

OPENS, CLOSES = time(6, 5), time(15, 30)
SATURDAY: Final = 5
BETWEEN: Final = (35, 120)
ON_SITE: Final = (9, 34)
"""Minutes from one truck to the next, and between the two weighings of one."""


def arrivals(day: date, chance: random.Random) -> Iterator[datetime]:
    """Tell when trucks come, from the first working day at or after a day."""
    while True:
        moment = datetime.combine(day, OPENS, HELSINKI)
        while day.weekday() < SATURDAY and moment.time() < CLOSES:
            moment += timedelta(minutes=chance.randint(*BETWEEN))
            yield moment.astimezone(UTC)
        day += timedelta(days=1)


def arrivals_on(day: date, until: datetime, chance: random.Random) -> Iterator[datetime]:
    """Tell when trucks come on one day, before a moment; on none if nobody works."""
    for moment in arrivals(day, chance):
        if moment >= until or local_day(moment) != day:
            return
        yield moment


def stay(chance: random.Random) -> timedelta:
    return timedelta(minutes=chance.randint(*ON_SITE))
