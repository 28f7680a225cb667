"""Moves orders on when all that was delivered of them has been invoiced.

An order goes forward only: a credit note says what is owed, and does not unsay that an invoice
left. What is billed anew after it finds its order invoiced already.
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.invoices.delivery_holds import TO_BE_BILLED
from api.orders.rules.states import OrderState, move
from api.orders.tables import Order
from api.weighing.rules.kinds import TicketState
from api.weighing.ticket_tables import TicketStanding, WeighTicket


async def note_invoiced(work: Work, order_ids: Iterable[UUID]) -> None:
    """Move those of these orders that are delivered and have no ticket left to bill."""
    await work.session.flush()
    delivered = select(Order).where(
        Order.id.in_([*order_ids]), Order.state == OrderState.DELIVERED
    )
    fresh = delivered.order_by(Order.id).with_for_update()
    for order in await work.session.scalars(fresh.execution_options(populate_existing=True)):
        states = await _states_of_tickets(work, order.id)
        if TicketState.BILLED in states and not states & {*TO_BE_BILLED}:
            order.state = move(order.state, OrderState.INVOICED)


async def _states_of_tickets(work: Work, order_id: UUID) -> set[TicketState]:
    found = (
        select(TicketStanding.state)
        .join(WeighTicket, WeighTicket.id == TicketStanding.ticket_id)
        .where(WeighTicket.order_id == order_id)
        .distinct()
    )
    return {*await work.session.scalars(found)}
