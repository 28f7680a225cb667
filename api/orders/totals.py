"""What the orders of lists come to. Asked for apart, because a list must not wait for it."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, ScalarSelect, Select, cast, func, select

from api.database.work import Work
from api.kernel.access import Caller
from api.orders.queries import ORDER_ROWS, lines, orders
from api.orders.rules.states import OrderState
from api.orders.schemas import OrderCounts, OrderTotals

MOST_COUNTED: Final = 10_000
MOST_TOLD: Final = 1000


async def totals(work: Work, filters: Mapping[str, Any]) -> OrderTotals:
    """Add up the orders that a list with these filters holds, the newest ten thousand."""
    given = {name: value for name, value in filters.items() if value is not None}
    database = work.database
    key = ("order_totals", frozenset(given), work.caller.roles)
    known = database.prepared(key, lambda: _statement(given, work.caller), heavy=True)
    [(counted, *sums)] = await database.fetch(known, given)
    ordered, weighed, remaining, net = (each or 0 for each in sums)
    return OrderTotals(
        orders=min(counted, MOST_COUNTED),
        is_capped=counted > MOST_COUNTED,
        ordered_kg=ordered,
        weighed_kg=weighed,
        remaining_kg=remaining,
        net_cents=net,
    )


def _statement(given: Mapping[str, Any], caller: Caller) -> Select[Any]:
    """Count one order more than is added up, to know whether there are more."""
    chosen = (
        select(orders.c.id)
        .where(ORDER_ROWS.to(caller), *(ORDER_ROWS.filters[name] for name in given))
        .order_by(orders.c.ordinal.desc())
    )
    counted = select(func.count()).select_from(chosen.limit(MOST_COUNTED + 1).subquery())
    summed = chosen.limit(MOST_COUNTED).subquery("summed")
    of = lines.c
    sums = (of.ordered_kg, of.weighed_kg, of.ordered_kg - of.weighed_kg, of.net_cents)
    return select(
        counted.scalar_subquery(), *(cast(func.sum(each), BigInteger) for each in sums)
    ).select_from(summed.join(lines, of.order_id == summed.c.id))


async def counts(work: Work) -> OrderCounts:
    """Count what each view of the list holds. An index holds every one of them."""
    key = ("order_counts", work.caller.roles)
    known = work.database.prepared(key, lambda: _counted(work.caller))
    [(current, archived, *states)] = await work.database.fetch(known, {})
    return OrderCounts(
        current=current, archived=archived, states=dict(zip(OrderState, states, strict=True))
    )


def _counted(caller: Caller) -> Select[Any]:
    away, seen = orders.c.archived_at.is_not(None), ORDER_ROWS.to(caller)
    views: list[Any] = [_up_to(~away, seen), _up_to(away, seen)]
    views += [_up_to(~away, seen, orders.c.state == each) for each in OrderState]
    return select(*views)


def _up_to(*tests: ColumnElement[bool]) -> ScalarSelect[int]:
    few = select(orders.c.id).where(*tests).limit(MOST_TOLD).subquery()
    return select(func.count()).select_from(few).scalar_subquery()
