"""Makes the answers of the tiles: what was looked up, in the words of the wire."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from api.database.work import Work
from api.kernel.clock import local_day
from api.orders.rules.products import Direction, Material
from api.statistics.queries.receivables import Sums, aged_receivables
from api.statistics.queries.stays import stays_since
from api.statistics.queries.totals import loads_between, tonnes_since
from api.statistics.queries.yard import trucks_on_site
from api.statistics.rules.ages import Age
from api.statistics.rules.days import (
    ONE_DAY,
    beginning_of,
    months_back,
    months_between,
    same_time_yesterday,
)
from api.statistics.rules.few import told
from api.statistics.rules.stays import added_up, quantile
from api.statistics.schemas import (
    AgedSum,
    HourStay,
    MonthTonnes,
    ReceivablesView,
    StaysView,
    TodayView,
    TonnesView,
    Weighed,
)

LOOKED_BACK: Final = timedelta(days=30)
NOTHING: Final = Sums(0, 0)


async def today_in(work: Work) -> TodayView:
    """Tell of today, and of yesterday until the same time."""
    database, now = work.database, work.now
    day = local_day(now)
    morning, then = beginning_of(day), beginning_of(day - ONE_DAY)
    today = await loads_between(database, morning, now, now)
    yesterday = await loads_between(database, then, same_time_yesterday(now), now)
    trucks = await trucks_on_site(database, morning)
    hours = (await stays_since(database, day, now)).today
    return TodayView(
        at=now,
        today=Weighed(net_kg=today[0], loads=today[1]),
        yesterday=Weighed(net_kg=yesterday[0], loads=yesterday[1]),
        trucks_loading=trucks.get(Direction.OUT, 0),
        trucks_unloading=trucks.get(Direction.IN, 0),
        median_minutes=quantile(added_up(hours), 0.5),
    )


async def tonnes_in(work: Work, months: int) -> TonnesView:
    """Tell the masses of some months, the oldest first."""
    today = local_day(work.now)
    first = months_back(today, months)
    found = await tonnes_since(work.database, first, work.now)
    rows = [
        MonthTonnes(
            month=month,
            material=Material(material),
            direction=Direction(direction),
            net_kg=net_kg,
        )
        for (month, material, direction), net_kg in sorted(found.items())
        if net_kg
    ]
    return TonnesView(at=work.now, months=months_between(first, today), rows=rows)


async def stays_in(work: Work) -> StaysView:
    """Tell how long trucks stay, by the hour they left."""
    first = local_day(work.now) - LOOKED_BACK
    found = await stays_since(work.database, first, work.now)
    return StaysView(
        at=work.now,
        hours=_hours(found.past),
        today=_hours(found.today),
        median_minutes_today=quantile(added_up(found.today), 0.5),
    )


async def receivables_in(work: Work) -> ReceivablesView:
    """Tell what is owed."""
    today = local_day(work.now)
    sums = await aged_receivables(work.database, today)
    ages = {age: sums.get(age, NOTHING) for age in Age}
    total = sum(each.open_cents for each in ages.values())
    return ReceivablesView(
        on=today,
        ages=[AgedSum(age=age, **each._asdict()) for age, each in ages.items()],
        total_cents=total,
        overdue_cents=total - ages[Age.NOT_DUE].open_cents,
        credit_cents=-sums.get("credit", NOTHING).open_cents,
    )


def _hours(hours: Mapping[int, Mapping[int, int]]) -> list[HourStay]:
    return [
        HourStay(
            hour=hour,
            trucks=told(sum(counts.values())),
            median_minutes=quantile(counts, 0.5) or 0,
            nine_of_ten_minutes=quantile(counts, 0.9) or 0,
        )
        for hour, counts in sorted(hours.items())
    ]
