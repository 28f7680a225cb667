"""Orders over HTTP."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query

from api.audit.provenance import SourceRequired
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.orders import actions, line_actions
from api.orders.queries import ORDER_ROWS, ORDERS_SHOWN
from api.orders.rules.archiving import OrderArchived
from api.orders.rules.lines import AmountMissing, LastLine
from api.orders.rules.prices import NoPrice
from api.orders.rules.standing import CustomerClosed, ProductRetired, SiteClosed
from api.orders.rules.states import OrderNotEditable, TransitionRefused
from api.orders.schemas import (
    Amount,
    NewOrder,
    NewOrderLine,
    OrderChanges,
    OrderCounts,
    OrderFilter,
    OrderRow,
    OrderSearch,
    OrdersFound,
    OrderTotals,
    OrderView,
    Transition,
)
from api.orders.totals import counts, totals
from api.standing.credit_stops import CreditStopped
from api.views.numbers import by_number
from api.views.pages import Page, Paging, WrongCursor, found, page
from api.views.show import show

routes = Routes("Orders")

Filter = Annotated[OrderFilter, Query()]
CHANGE: Final = [NotFound, VersionConflict, OrderNotEditable, OrderArchived]
PRICING: Final = [NotFound, NoPrice, ProductRetired]
PLACE: Final = [CustomerClosed, SiteClosed, CreditStopped]


@routes.get("/orders", Permission.ORDERS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_orders(
    work: Work,
    paging: Paging,
    chosen: Filter,
    sort: Literal["number", "deliver_on", "customer"] = "number",
    *,
    descending: bool | None = None,
) -> Answer[Page[OrderRow]]:
    """List orders: by number the newest first, otherwise from the first day or name on."""
    downwards = sort == "number" if descending is None else descending
    conditions = chosen.conditions()
    if sort == "customer" and not chosen.narrows:
        conditions["named"] = True
    return await page(work, ORDER_ROWS, paging, conditions, sort=sort, descending=downwards)


@routes.get("/orders/totals", Permission.ORDERS_READ)
async def add_up_orders(work: Work, chosen: Filter) -> Answer[OrderTotals]:
    """Count the orders of a list and add them up, the newest ten thousand at most."""
    return saying(await totals(work, chosen.conditions()))


@routes.get("/orders/counts", Permission.ORDERS_READ)
async def count_orders(work: Work) -> Answer[OrderCounts]:
    """Count the orders of each view, up to a thousand."""
    return saying(await counts(work))


@routes.search("/orders/search", Permission.ORDERS_READ, purposes=TRADE)
async def search_orders(work: Work, sought: OrderSearch) -> Answer[OrdersFound]:
    """Find orders by number: those that are not archived, or those that are."""
    shown, values = by_number(ORDER_ROWS, work.caller, sought.text)
    chosen = {name: each for name, each in sought.conditions().items() if each is not None}
    return await found(work, shown, values | chosen, sought.limit, by=tuple(sorted(chosen)))


@routes.post(
    "/orders",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[*PRICING, *PLACE, AmountMissing],
    key_required=True,
)
async def place_order(work: Work, order: NewOrder) -> Answer[OrderView]:
    """Take an order. It gets the year's next number, and its prices are found and kept."""
    placed = await actions.place_order(work, order)
    return await show(work, ORDERS_SHOWN, placed.id)


@routes.get("/orders/{order_id}", Permission.ORDERS_READ, purposes=TRADE, refuses=[NotFound])
async def get_order(work: Work, order_id: UUID) -> Answer[OrderView]:
    """Show one order with its lines."""
    return await show(work, ORDERS_SHOWN, order_id)


@routes.patch(
    "/orders/{order_id}",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, *PRICING, *PLACE, SourceRequired],
)
async def change_order(work: Work, order_id: UUID, changes: OrderChanges) -> Answer[OrderView]:
    """Change what the order's state leaves open."""
    await actions.change_order(work, order_id, changes)
    return await show(work, ORDERS_SHOWN, order_id)


@routes.post(
    "/orders/{order_id}/transitions",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, TransitionRefused, OrderArchived, *PLACE],
    conditional=True,
    status=200,
)
async def move_order(work: Work, order_id: UUID, transition: Transition) -> Answer[OrderView]:
    """Take an order to its next state: confirm it, cancel it, or say it is delivered."""
    await actions.move_order(work, order_id, transition.to)
    return await show(work, ORDERS_SHOWN, order_id)


@routes.post(
    "/orders/{order_id}/lines",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, *PRICING, AmountMissing],
    conditional=True,
)
async def add_order_line(work: Work, order_id: UUID, line: NewOrderLine) -> Answer[OrderView]:
    """Add a product to an order, at the price of today."""
    await line_actions.add_line(work, order_id, line)
    return await show(work, ORDERS_SHOWN, order_id)


@routes.patch(
    "/order-lines/{line_id}",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, AmountMissing],
)
async def change_order_line(work: Work, line_id: UUID, amount: Amount) -> Answer[OrderView]:
    """Change how much is ordered; the price stays as promised."""
    order_id = await line_actions.change_line(work, line_id, amount)
    return await show(work, ORDERS_SHOWN, order_id)


@routes.delete(
    "/order-lines/{line_id}",
    Permission.ORDERS_WRITE,
    purposes=TRADE,
    refuses=[*CHANGE, LastLine],
)
async def remove_order_line(work: Work, line_id: UUID) -> Answer[OrderView]:
    """Take a product off an order."""
    order_id = await line_actions.remove_line(work, line_id)
    return await show(work, ORDERS_SHOWN, order_id)
