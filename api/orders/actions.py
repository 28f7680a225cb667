"""What can be done about orders."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.orders.line_actions import new_lines, priced_anew
from api.orders.queries import lines_of, place_of
from api.orders.rules.archiving import check_not_archived
from api.orders.rules.numbers import order_number, ordinal
from api.orders.rules.standing import check_customer, check_site
from api.orders.rules.states import OrderState, blocked_by, check_editable, is_final, move
from api.orders.schemas import NewOrder, OrderChanges
from api.orders.tables import Order, OrderLine
from api.standing.actions import check_usable
from api.standing.credit_stops import check_credit_runs

DELIVERED: Final = "order_delivered"
"""Named here and done by invoices, which stands above orders."""


async def place_order(work: Work, said: NewOrder) -> Order:
    """Take an order under the year's next number, at the prices of today."""
    place = said.customer_id, said.site_id
    await _check_place(work, *place, said.deliver_on)
    order = Order(
        customer_id=said.customer_id,
        site_id=said.site_id,
        state=OrderState.DRAFT,
        ordered_at=work.now,
        deliver_on=said.deliver_on,
        reference=said.reference,
        note=said.note,
    )
    lines = await new_lines(work, order, said.lines)
    if said.confirm:
        order.state = _moved(order, OrderState.CONFIRMED, lines)
    year = local_day(work.now).year
    number = await next_number(work.session, "orders", year=year)
    order.number, order.ordinal = order_number(year, number), ordinal(year, number)
    work.session.add_all([order, *lines])
    await work.session.flush()
    return order


async def change_order(work: Work, order_id: UUID, said: OrderChanges) -> None:
    """Change what the order's state leaves open. A new site has prices of its own."""
    order = await held(work, Order, order_id)
    check_not_archived(order.archived_at)
    stated = said.stated().items()
    changes = {name: value for name, value in stated if getattr(order, name) != value}
    check_editable(order.state, changes)
    for name, value in changes.items():
        setattr(order, name, value)
    if changes.keys() & {"site_id", "deliver_on"}:
        await _check_place(work, order.customer_id, order.site_id, order.deliver_on)
    if "site_id" in changes:
        await priced_anew(work, order)


async def move_order(work: Work, order_id: UUID, to: OrderState) -> None:
    """Take an order to its next state, if nothing is in the way."""
    order = await held(work, Order, order_id)
    check_not_archived(order.archived_at)
    order.state = _moved(order, to, await lines_of(work.session, order_id))
    if to is OrderState.CONFIRMED:
        await _check_place(work, order.customer_id, order.site_id, order.deliver_on)
    if to is OrderState.DELIVERED:
        await promise(work, DELIVERED, order.id)
    if is_final(order.state):
        order.closed_at = work.now


def _moved(order: Order, to: OrderState, lines: Sequence[OrderLine]) -> OrderState:
    weighed = Kilograms(sum(line.weighed_kg for line in lines))
    return move(order.state, to, blocked_by(to, len(lines), weighed))


async def _check_place(
    work: Work, customer_id: UUID, site_id: UUID | None, deliver_on: date | None
) -> None:
    """Refuse an account that is closed or has no credit, and a site not open on that day."""
    place = await place_of(work.session, customer_id, site_id)
    today = local_day(work.now)
    check_customer(place.closed_on, today)
    await check_usable(work, place.party_id)
    await check_credit_runs(work, place.party_id)
    if site_id is not None:
        check_site(place.valid_from, place.valid_to, deliver_on or today)
