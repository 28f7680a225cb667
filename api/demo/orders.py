"""Places the demo's orders: some of each state, so that no screen is empty."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.database.work import Work
from api.kernel.quantities import Kilograms
from api.kernel.sources import SourceKind
from api.orders.actions import place_order
from api.orders.queries import lines_of
from api.orders.rules.states import OrderState
from api.orders.schemas import NewOrder
from api.orders.tables import Order, Product

ORDERS: Final = 48
TONNES: Final = (12, 20, 75, 96, 130, 150, 180, 210, 240, 260, 300, 320, 400, 540)
CARRIED: Final = {
    OrderState.CONFIRMED: 0.0,
    OrderState.IN_DELIVERY: 0.6,
    OrderState.DELIVERED: 1.0,
}


async def place_orders(
    work: Work, known: Sequence[tuple[Customer, list[Site]]], products: Sequence[Product]
) -> None:
    """Place orders by a fixed seed; what has been carried of them is not weighed yet."""
    chance = random.Random(849)  # noqa: S311 - the demo is the same for everybody
    for number in range(ORDERS):
        customer, sites = chance.choice(known)
        order = await place_order(work, _order(work, customer, sites, products, chance))
        state = (*CARRIED, OrderState.DRAFT)[number % 4]
        await _carry(work, order, state, chance)


def _order(
    work: Work,
    customer: Customer,
    sites: Sequence[Site],
    products: Sequence[Product],
    chance: random.Random,
) -> NewOrder:
    tonnes = chance.choice(TONNES)
    line = {"product_id": chance.choice(products).id, "ordered_kg": tonnes * 1000}
    return NewOrder.model_validate(
        {
            "customer_id": customer.id,
            "site_id": chance.choice(sites).id if sites else None,
            "deliver_on": work.now.date() + timedelta(days=chance.randint(0, 30)),
            "reference": f"Työ {chance.randint(100, 999)}",
            "lines": [line],
            "source": {"kind": SourceKind.CUSTOMER_PHONE},
        }
    )


async def _carry(work: Work, order: Order, state: OrderState, chance: random.Random) -> None:
    order.state = state
    share = CARRIED.get(state, 0.0)
    for line in await lines_of(work.session, order.id):
        carried = (line.ordered_kg or 0) * share * chance.uniform(0.9, 1.02)
        line.weighed_kg = Kilograms(round(carried / 20) * 20)
