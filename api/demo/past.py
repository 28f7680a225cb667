"""Plays the demo company's past year, and leaves today as one finds a yard in the morning."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, repeat
from random import Random
from typing import Final

from api.demo.data import COMPANY
from api.demo.hours import arrivals, arrivals_on
from api.demo.trade import Trade
from api.kernel.clock import local_day
from api.transport.actions.loads import plan_load
from api.transport.schemas.loads import NewLoad

ORDERS: Final = 28
"""How many orders the year had, one in so many days."""
DAYS: Final = 13
UNPAID: Final = {3, 5}
"""Which of the last invoices wait for their money, counted back."""
LATELY: Final = 6
"""On how many of the last days trucks come as they do in the season."""
OVERRUN: Final = 1.1
"""One of those orders is overrun: its last load waits for the office."""
ON_THE_WAY: Final = timedelta(minutes=75)
"""What is weighed now began at most so long ago."""


async def play(trade: Trade, now: datetime) -> None:
    """Trade through the year up to now."""
    for back in range(ORDERS, 0, -1):
        began = now - timedelta(days=DAYS * back)
        order, line = await trade.order(began, confirm=True)
        is_over = back > 1
        share = 1.0 if is_over else 0.5
        carried_from = local_day(began + timedelta(days=1))
        drafts = await trade.deliver(arrivals(carried_from, trade.pace), line, share)
        if is_over:
            await trade.bill(began + timedelta(days=6), drafts, paid=back not in UNPAID)
            await trade.close(began + timedelta(days=6), order)
    await _deliver_lately(trade, now)
    await _leave_work(trade, now)


async def _deliver_lately(trade: Trade, now: datetime) -> None:
    """Carry what firms ordered, on each of the last working days, and today until now."""
    both = zip(COMPANY["customers"], trade.known, strict=True)
    firms = [known for row, known in both if "kind" in row]
    shares = chain([OVERRUN], repeat(1.0))
    for back in range(LATELY, -1, -1):
        day = local_day(now - timedelta(days=back))
        days_own = replace(trade, known=firms, chance=Random(back))  # noqa: S311 - alike for everybody
        came = arrivals_on(day, now - ON_THE_WAY, trade.pace)
        for first in came:
            _, line = await days_own.order(first - timedelta(days=2), confirm=True)
            await days_own.deliver(chain([first], came), line, next(shares))


async def _leave_work(trade: Trade, now: datetime) -> None:
    """Leave orders to carry, trucks on site and loads planned for the day."""
    trucks = trade.fleet.trucks
    for place, truck in enumerate(trucks):
        _, line = await trade.order(now - timedelta(hours=30 - place), confirm=True)
        if place < len(trucks) // 2:
            await trade.arrive(now - timedelta(minutes=40 - 7 * place), line, truck, 10_000)
            continue
        said = NewLoad(
            order_line_id=line.id,
            vehicle_id=truck.vehicle_id,
            trailer_id=truck.trailer_id,
            driver_id=truck.driver_id,
        )
        async with trade.at(now).start(trade.asked) as work:
            await plan_load(work, said)
    for _ in range(4):
        await trade.order(now - timedelta(hours=2), confirm=False)
