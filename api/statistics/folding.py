"""Sums up days that are over, a month of them at a time.

What is read cannot change any more: tickets are never altered, and a void one tells when it
became so. So reading needs no lock, and a day summed twice would be the same.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, func, select

from api.audit.bulk import bulk_insert
from api.database.engines import Database
from api.database.locks import alone_with
from api.database.types import Moment
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.statistics.queries.fetching import fetch, moment_in
from api.statistics.queries.stays import rows_of, stays_between
from api.statistics.queries.totals import NEWEST, Void, Way, newest_day, voided, weighed
from api.statistics.rules.days import ONE_DAY, beginning_of, end_of, last_over
from api.statistics.tables import DayStay, DayTotal
from api.weighing.ticket_tables import WeighTicket

AT_A_TIME: Final = 31
TIMED: Final = timedelta(days=60)
"""Whose stays are counted: nobody asks for those of earlier days."""
EVER: Final = datetime(2000, 1, 1, tzinfo=UTC)
_tickets: Final = WeighTicket.__table__.c
NEXT: Final = select(func.min(_tickets.weighed_at)).where(
    _tickets.weighed_at >= bindparam("start", type_=Moment())
)


@dataclass(slots=True)
class Summed:
    """Days that follow the newest stored one, and loads of earlier days voided since."""

    after: date | None
    totals: dict[tuple[date, Way], Counter[str]] = field(default_factory=dict)
    stays: list[dict[str, Any]] = field(default_factory=list)
    undone: list[Void] = field(default_factory=list)


async def sum_up(database: Database, now: datetime) -> Summed | None:
    """Sum up the next days that are over, or nothing where there are none."""
    newest = await newest_day(database)
    start = EVER if newest is None else end_of(newest)
    [[next_at]] = await fetch(database, "next ticket", NEXT, start=start)
    if next_at is None:
        return None
    first = local_day(moment_in(next_at))
    last = min(last_over(now), first + ONE_DAY * (AT_A_TIME - 1))
    if last < first:
        return None
    found = Summed(newest)
    day = first
    while day <= last:
        await _sum_up_day(database, found, day)
        if day >= local_day(now) - TIMED:
            found.stays += await _stays_of(database, day)
        day += ONE_DAY
    ended = max(day for day, _ in found.totals)
    _take_off(found, await voided(database, start, end_of(ended)))
    return found


async def keep(work: Work, found: Summed) -> bool:
    """Store what was summed, unless another process was faster."""
    await alone_with(work, DayTotal.__tablename__)
    if await work.session.scalar(NEWEST) != found.after:
        return False
    await bulk_insert(work, DayTotal, [_row(*of, sums) for of, sums in found.totals.items()])
    await bulk_insert(work, DayStay, found.stays)
    for each in found.undone:
        row = (await work.session.scalars(_stored(each))).one()
        row.net_kg = Kilograms(row.net_kg - each.net_kg)
        row.loads -= 1
    return True


async def _sum_up_day(database: Database, found: Summed, day: date) -> None:
    span = beginning_of(day), end_of(day)
    for way, (net_kg, loads) in (await weighed(database, *span)).items():
        found.totals[day, way] = Counter(net_kg=net_kg, loads=loads)


async def _stays_of(database: Database, day: date) -> list[dict[str, Any]]:
    stays: Mapping[date, Any] = await stays_between(database, beginning_of(day), end_of(day))
    return rows_of(day, stays.get(day, {}))


def _take_off(found: Summed, void: list[Void]) -> None:
    for each in void:
        sums = found.totals.get((local_day(each.weighed_at), each.way))
        if sums is None:
            found.undone.append(each)
        else:
            sums.subtract({"net_kg": each.net_kg, "loads": 1})


def _row(day: date, way: Way, sums: Mapping[str, int]) -> dict[str, Any]:
    return {
        "day": day,
        "product_id": _key(way.product),
        "direction": Direction(way.direction),
        "loads": sums["loads"],
        "net_kg": Kilograms(sums["net_kg"]),
    }


def _stored(void: Void) -> Any:
    return select(DayTotal).where(
        DayTotal.day == local_day(void.weighed_at),
        DayTotal.product_id == _key(void.way.product),
        DayTotal.direction == Direction(void.way.direction),
    )


def _key(value: Any) -> UUID:
    return UUID(str(value))
