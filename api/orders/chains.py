"""How orders follow from whoever ordered."""

from typing import Final

from sqlalchemy import select

from api.customers.tables import Customer
from api.kernel.holds import Chain
from api.orders.tables import Order

CHAINS: Final = (
    Chain(
        "parties",
        "orders",
        select(Customer.party_id.label("source"), Order.id.label("target")).join(
            Order, Order.customer_id == Customer.id
        ),
    ),
)
