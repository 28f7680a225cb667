"""Plays the demo company's past year, and leaves today as one finds a yard in the morning."""

from datetime import datetime, timedelta
from typing import Final

from api.demo.trade import Trade
from api.transport.actions.loads import plan_load
from api.transport.schemas.loads import NewLoad

ORDERS: Final = 28
"""How many orders the year had, one in so many days."""
DAYS: Final = 13
UNPAID: Final = {3, 5}
"""Which of the last invoices wait for their money, counted back."""


async def play(trade: Trade, now: datetime) -> None:
    """Trade through the year up to now."""
    for back in range(ORDERS, 0, -1):
        began = now - timedelta(days=DAYS * back)
        order, line = await trade.order(began, confirm=True)
        is_over = back > 1
        share = 1.0 if is_over else 0.5
        drafts = await trade.deliver(began + timedelta(days=1), line, share)
        if is_over:
            await trade.bill(began + timedelta(days=4), drafts, paid=back not in UNPAID)
            await trade.close(began + timedelta(days=4), order)
    await _leave_work(trade, now)


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
