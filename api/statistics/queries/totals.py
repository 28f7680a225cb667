"""Loads added up: past days from their sums, the days since from the tickets themselves.

Void tickets are found by when they were voided, for there are few: sums of tickets leave out
none, and what was voided is taken off.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple, Self

from sqlalchemy import Date, String, bindparam, cast, func, select

from api.database.engines import Database
from api.database.types import Moment
from api.kernel.clock import local_day
from api.orders.tables import Product
from api.statistics.queries.fetching import day_in, fetch, moment_in
from api.statistics.rules.days import beginning_of, end_of, month_after, months_between
from api.statistics.tables import DayTotal
from api.weighing.ticket_tables import TicketStanding, WeighTicket

tickets = WeighTicket.__table__.c
standings = TicketStanding.__table__.c
products = Product.__table__.c
totals = DayTotal.__table__.c

_START: Final[Any] = bindparam("start", type_=Moment())
_END: Final[Any] = bindparam("end", type_=Moment())
_MONTH: Final[Any] = func.substr(cast(totals.day, String(10)), 1, 7)

NEWEST: Final = select(func.max(totals.day))
SUMMED: Final = (
    select(_MONTH, products.material, totals.direction, func.sum(totals.net_kg))
    .join_from(DayTotal.__table__, Product.__table__, products.id == totals.product_id)
    .add_columns(NEWEST.correlate(None).scalar_subquery())
    .where(totals.day >= bindparam("first", type_=Date()))
    .group_by(_MONTH, products.material, totals.direction)
)
WEIGHED: Final = (
    select(
        *(tickets.product_id, products.material, tickets.direction),
        *(func.sum(tickets.net_kg), func.count()),
    )
    .join_from(WeighTicket.__table__, Product.__table__, products.id == tickets.product_id)
    .where(tickets.weighed_at >= _START, tickets.weighed_at < _END)
    .group_by(tickets.product_id, products.material, tickets.direction)
)
VOIDED: Final = (
    select(
        *(tickets.product_id, products.material, tickets.direction),
        *(tickets.net_kg, tickets.weighed_at),
    )
    .select_from(
        TicketStanding.__table__.join(
            WeighTicket.__table__, tickets.id == standings.ticket_id
        ).join(Product.__table__, products.id == tickets.product_id)
    )
    .where(standings.voided_at >= _START, standings.voided_at < _END)
)


class Way(NamedTuple):
    """A product that goes one way, and what it is made of; ids as the driver gives them."""

    product: Any
    material: str
    direction: str


@dataclass(frozen=True, slots=True)
class Void:
    """A load that does not count any more."""

    way: Way
    net_kg: int
    weighed_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        return cls(Way(*row[:3]), int(row[3]), moment_in(row[4]))


async def newest_day(database: Database) -> date | None:
    """Give the last day that is summed."""
    [[day]] = await fetch(database, "newest day", NEWEST)
    return None if day is None else day_in(day)


async def voided(database: Database, start: datetime, end: datetime) -> list[Void]:
    """Find what was voided in a time, whenever it had been weighed."""
    rows = await fetch(database, "voided", VOIDED, start=start, end=end)
    return [Void.of(row) for row in rows]


async def weighed(
    database: Database, start: datetime, end: datetime
) -> dict[Way, tuple[int, int]]:
    """Add up net masses and loads of a time, void ones too."""
    rows = await fetch(database, "weighed", WEIGHED, start=start, end=end)
    return {Way(*row[:3]): (int(row[3]), int(row[4])) for row in rows}


async def loads_between(
    database: Database, start: datetime, end: datetime, now: datetime
) -> tuple[int, int]:
    """Give the net mass and the loads of a time, as they count now."""
    void = [
        each for each in await voided(database, start, now) if start <= each.weighed_at < end
    ]
    sums = (await weighed(database, start, end)).values()
    net_kg = sum(net for net, _ in sums) - sum(each.net_kg for each in void)
    return net_kg, sum(loads for _, loads in sums) - len(void)


async def tonnes_since(
    database: Database, first: date, now: datetime
) -> Counter[tuple[date, str, str]]:
    """Add up net masses by month, material and direction, from a month's first day on."""
    found = Counter[tuple[date, str, str]]()
    newest: date | None = None
    for month, material, direction, net_kg, day in await fetch(
        database, "summed", SUMMED, first=first
    ):
        found[day_in(f"{month}-01"), material, direction] += int(net_kg)
        newest = day_in(day)
    start = beginning_of(first) if newest is None else end_of(newest)
    found.subtract(_by_month(await voided(database, start, now), first))
    for month in months_between(max(first, local_day(start)), local_day(now)):
        span = max(start, beginning_of(month)), min(now, beginning_of(month_after(month)))
        for way, (net_kg, _) in (await weighed(database, *span)).items():
            found[month, way.material, way.direction] += net_kg
    return found


def _by_month(void: Iterable[Void], first: date) -> Counter[tuple[date, str, str]]:
    """Add up void loads, but those weighed before the first day."""
    found = Counter[tuple[date, str, str]]()
    for each in void:
        day = local_day(each.weighed_at)
        if day >= first:
            found[day.replace(day=1), each.way.material, each.way.direction] += each.net_kg
    return found
