"""What can be done about the lines of an order."""

from collections.abc import Sequence
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.orders.pricing import PriceList, lost_prices, price_list
from api.orders.queries import lines_of
from api.orders.rules.archiving import check_not_archived
from api.orders.rules.lines import LastLine, check_amount, net_of
from api.orders.rules.states import check_editable
from api.orders.schemas import Amount, NewOrderLine
from api.orders.tables import Order, OrderLine


async def new_lines(
    work: Work, order: Order, said: Sequence[NewOrderLine], after: int = 0
) -> list[OrderLine]:
    """Make an order's lines at the prices of today."""
    place = order.customer_id, order.site_id
    products = {line.product_id for line in said}
    known = await price_list(work, place, products, local_day(work.now))
    return [
        _line(order, after + at, line, known, f"/lines/{at - 1}")
        for at, line in enumerate(said, 1)
    ]


async def priced_anew(work: Work, order: Order) -> None:
    """Find the prices that an order's lines have at its new site, as of when it was taken."""
    lines = await lines_of(work.session, order.id)
    place = order.customer_id, order.site_id
    products = {line.product_id for line in lines}
    known = await price_list(work, place, products, local_day(order.ordered_at))
    for line in lines:
        _price(line, known, "/site_id")


async def add_line(work: Work, order_id: UUID, said: NewOrderLine) -> None:
    """Add a product to an order, at the price of today."""
    order = await held(work, Order, order_id)
    check_not_archived(order.archived_at)
    check_editable(order.state, ["lines"])
    last = max((line.position for line in await lines_of(work.session, order_id)), default=0)
    work.session.add_all(await new_lines(work, order, [said], after=last))


async def change_line(work: Work, line_id: UUID, said: Amount) -> UUID:
    """Change how much is ordered; the price stays as promised. Give the order's id."""
    line, order = await _held_line(work, line_id)
    check_amount(line.unit, said.mass, said.amount)
    line.ordered_kg, line.quantity = said.mass, said.amount
    line.net_cents = net_of(said.mass, said.amount, line.unit_price)
    return order.id


async def remove_line(work: Work, line_id: UUID) -> UUID:
    """Take a line off an order, unless it is the last. Give the order's id."""
    line, order = await _held_line(work, line_id)
    if len(await lines_of(work.session, order.id)) == 1:
        raise LastLine
    await work.session.delete(line)
    return order.id


async def _held_line(work: Work, line_id: UUID) -> tuple[OrderLine, Order]:
    line = await held(work, OrderLine, line_id)
    order = await work.session.get_one(Order, line.order_id)
    check_not_archived(order.archived_at)
    check_editable(order.state, ["lines"])
    return line, order


def _line(
    order: Order, position: int, said: NewOrderLine, known: PriceList, pointer: str
) -> OrderLine:
    line = OrderLine(
        order_id=order.id,
        position=position,
        product_id=said.product_id,
        unit=said.unit,
        ordered_kg=said.mass,
        quantity=said.amount,
        weighed_kg=Kilograms(0),
    )
    _price(line, known, f"{pointer}/product_id")
    return line


def _price(line: OrderLine, known: PriceList, pointer: str) -> None:
    """Give a line its price, and keep by which rule it won and what lost."""
    chosen = known.quote(line.product_id, line.unit, pointer)
    line.unit_price = chosen.won.unit_price
    line.price_won = chosen.rule
    line.prices_lost = lost_prices(chosen)
    line.net_cents = net_of(line.ordered_kg, line.quantity, line.unit_price)
