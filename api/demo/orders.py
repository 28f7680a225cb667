"""The demo's orders, by a fixed seed: some of each state, so that no screen is empty."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.sources import SourceKind
from api.orders.schemas import NewOrder
from api.orders.tables import Product

TONNES: Final = (12, 20, 75, 96, 130, 150, 180, 210)


def new_order(
    work: Work,
    customer: Customer,
    sites: Sequence[Site],
    products: Sequence[Product],
    chance: random.Random,
) -> NewOrder:
    """Say what a customer orders."""
    tonnes = chance.choice(TONNES)
    line = {"product_id": chance.choice(products).id, "ordered_kg": tonnes * 1000}
    return NewOrder.model_validate(
        {
            "customer_id": customer.id,
            "site_id": chance.choice(sites).id if sites else None,
            "deliver_on": local_day(work.now) + timedelta(days=chance.randint(0, 14)),
            "reference": f"Työ {chance.randint(100, 999)}",
            "lines": [line],
            "source": {"kind": SourceKind.CUSTOMER_PHONE},
        }
    )
