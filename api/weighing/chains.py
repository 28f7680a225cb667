"""How weigh tickets follow: from a load, else from its order, else from whose load it was."""

from typing import Final

from sqlalchemy import select

from api.customers.tables import Customer
from api.kernel.holds import Chain
from api.weighing.ticket_tables import WeighTicket

TICKET: Final = WeighTicket.id.label("target")

CHAINS: Final = (
    Chain(
        "loads",
        "weigh_tickets",
        select(WeighTicket.load_id.label("source"), TICKET).where(
            WeighTicket.load_id.is_not(None)
        ),
    ),
    Chain(
        "orders",
        "weigh_tickets",
        select(WeighTicket.order_id.label("source"), TICKET).where(
            WeighTicket.load_id.is_(None), WeighTicket.order_id.is_not(None)
        ),
    ),
    Chain(
        "parties",
        "weigh_tickets",
        select(Customer.party_id.label("source"), TICKET)
        .join(WeighTicket, WeighTicket.customer_id == Customer.id)
        .where(WeighTicket.order_id.is_(None)),
    ),
)
