"""Somebody asks for what they ordered before: a draft at today's prices, for the order desk."""

from collections.abc import Sequence
from uuid import UUID

from api.database.work import Work
from api.http.said import StatedSource
from api.kernel.clock import local_day
from api.kernel.refusals import Invalid
from api.kernel.sources import SourceKind
from api.orders.actions import place_order
from api.orders.queries import lines_of
from api.orders.schemas import NewOrder, NewOrderLine
from api.orders.tables import Order, OrderLine
from api.portal.trade.queries import MY_ORDERS
from api.portal.trade.schemas import OrderRequest
from api.views.show import show


class DeliveryPast(Invalid):
    """That day is over. Name a later one, or none."""


async def ask_again(work: Work, said: OrderRequest) -> UUID:
    """Take the same products up once more; nothing is promised until the desk confirms."""
    if said.deliver_on is not None and said.deliver_on < local_day(work.now):
        raise DeliveryPast(pointer="/deliver_on")
    await show(work, MY_ORDERS, said.order_id)  # of nobody else's is anything known here
    before = await work.session.get_one(Order, said.order_id)
    wanted = NewOrder(
        customer_id=before.customer_id,
        site_id=before.site_id,
        deliver_on=said.deliver_on,
        note=said.note,
        lines=_again(await lines_of(work.session, before.id)),
        source=StatedSource(kind=SourceKind.CUSTOMER_SELF, given_at=work.now),
    )
    with work.citing(wanted.source.as_source()) as cited:
        return (await place_order(cited, wanted)).id


def _again(lines: Sequence[OrderLine]) -> list[NewOrderLine]:
    return [
        NewOrderLine(
            product_id=each.product_id,
            unit=each.unit,
            ordered_kg=each.ordered_kg,
            quantity=None if each.quantity is None else str(each.quantity),
        )
        for each in lines
    ]
