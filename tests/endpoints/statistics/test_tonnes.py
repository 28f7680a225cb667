"""Tonnes by month: past days from their sums, the rest from tickets, and always the same."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from api.kernel.clock import local_day
from api.orders.rules.products import Direction, Material
from api.orders.tables import Product
from api.statistics.tables import DayTotal
from api.weighing.ticket_tables import TicketStanding, WeighTicket
from tests.endpoints.statistics.past import NOON, Past

MIDNIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
"""When Tuesday begins in Helsinki."""


# clause: C15 statistics are sums
async def test_sums_equal_what_tickets_say_whatever_is_folded(past: Past) -> None:
    drawn = random.Random(7)  # noqa: S311 - the same tickets every time
    loads = [await _drawn(past, drawn) for _ in range(40)]
    assert await _said(past) == await _recomputed(past)

    for days in (200, 30, 2, 1, 0):
        await past.fold(NOON - timedelta(days=days))
        past.set(NOON)
        assert await _said(past) == await _recomputed(past)
        ticket_id, weighed_at = loads.pop()
        await past.void(ticket_id, max(weighed_at, NOON - timedelta(days=days, hours=3)))
        assert await _said(past) == await _recomputed(past)

    assert await _folded(past) > 10


async def test_a_day_belongs_to_helsinki(past: Past) -> None:
    await past.ticket(datetime(2026, 10, 31, 21, 59, 59, tzinfo=UTC), 1_000)
    await past.ticket(datetime(2026, 10, 31, 22, 0, tzinfo=UTC), 20_000)
    await past.fold()

    rows = (await past.get("tonnes"))["rows"]

    assert [(each["month"], each["net_kg"]) for each in rows] == [
        ("2026-10-01", 1_000),
        ("2026-11-01", 20_000),
    ]


async def test_a_day_is_folded_when_it_is_over_and_not_twice(past: Past) -> None:
    await past.ticket(MIDNIGHT - timedelta(seconds=1))
    await past.ticket(MIDNIGHT)

    await past.fold(MIDNIGHT + timedelta(minutes=9))
    assert await _folded(past) == 0
    await past.fold(MIDNIGHT + timedelta(minutes=11))
    await past.fold(NOON)

    assert await _folded(past) == 1


async def test_a_load_voided_after_its_day_leaves_the_sum_at_the_next_folding(
    past: Past,
) -> None:
    ticket_id = await past.ticket(NOON - timedelta(days=3), 7_000)
    await past.ticket(NOON - timedelta(days=3), 20_000)
    await past.ticket(NOON - timedelta(days=1), 500)
    await past.fold(NOON - timedelta(days=2))
    await past.void(ticket_id, NOON - timedelta(days=1))

    await past.fold(NOON)

    async with past.register.work(writes=False) as work:
        rows = (await work.session.scalars(select(DayTotal).order_by(DayTotal.day))).all()
    assert [(each.net_kg, each.loads) for each in rows] == [(20_000, 1), (500, 1)]
    assert [each["net_kg"] for each in (await past.get("tonnes"))["rows"]] == [20_500]


async def test_months_are_asked_for(past: Past) -> None:
    assert (await past.get("tonnes?months=2"))["months"] == ["2026-10-01", "2026-11-01"]
    assert (await past.desk.get("/statistics/tonnes?months=37")).status_code == 422


async def _drawn(past: Past, drawn: random.Random) -> Any:
    at = NOON - timedelta(minutes=drawn.randrange(1, 60 * 24 * 420))
    ticket_id = await past.ticket(
        at,
        drawn.randrange(1_000, 40_000, 20),
        material=drawn.choice([*past.products]),
        direction=drawn.choice([*Direction]),
    )
    return ticket_id, at


async def _said(past: Past) -> dict[Any, int]:
    rows = (await past.get("tonnes"))["rows"]
    return {
        (each["month"], each["material"], each["direction"]): each["net_kg"] for each in rows
    }


async def _recomputed(past: Past) -> dict[Any, int]:
    """Add up every ticket that is not void, one by one."""
    every = (
        select(WeighTicket, Product.material)
        .join(TicketStanding, TicketStanding.ticket_id == WeighTicket.id)
        .join(Product, Product.id == WeighTicket.product_id)
        .where(TicketStanding.voided_at.is_(None))
    )
    sums = Counter[Any]()
    async with past.register.work(writes=False) as work:
        for ticket, material in await work.session.execute(every):
            month = local_day(ticket.weighed_at).replace(day=1).isoformat()
            if month >= "2025-12-01":
                sums[month, Material(material).value, ticket.direction.value] += ticket.net_kg
    return dict(sums)


async def _folded(past: Past) -> int:
    async with past.register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(DayTotal)) or 0
