"""What can be looked up about orders, and what of it each caller may see."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.site_tables import Site
from api.customers.tables import Customer, Party
from api.database.types import Words
from api.kernel.access import Caller
from api.kernel.refusals import NotFound
from api.kernel.roles import Role
from api.orders.archiving_schemas import ArchivingView
from api.orders.archiving_tables import OrderArchiving
from api.orders.rules.states import OrderState, allowed_transitions
from api.orders.schemas import OrderLineView, OrderRow, OrderView
from api.orders.tables import Order, OrderLine, Product
from api.staff.external_queries import external_ids_of
from api.views.shown import Nested, Shown

orders = Order.__table__
lines = OrderLine.__table__
products = Product.__table__
archivings = OrderArchiving.__table__
customers = Customer.__table__
parties = Party.__table__
sites = Site.__table__
first = lines.alias("first")
other = lines.alias("other")

MOVING = (OrderState.CONFIRMED, OrderState.IN_DELIVERY)

WITH_CUSTOMER = (
    orders.join(customers, customers.c.id == orders.c.customer_id)
    .join(parties, parties.c.id == customers.c.party_id)
    .outerjoin(
        sites, (sites.c.id == orders.c.site_id) & (sites.c.customer_id == customers.c.id)
    )
)
FIRST_LINE = (
    select(other.c.id)
    .where(other.c.order_id == orders.c.id)
    .order_by(other.c.position)
    .limit(1)
    .correlate(orders)
    .scalar_subquery()
)
WITH_LINE = WITH_CUSTOMER.outerjoin(first, first.c.id == FIRST_LINE).outerjoin(
    products, products.c.id == first.c.product_id
)


def of_lines(each: ColumnElement[Any]) -> ColumnElement[Any]:
    """Sum something over an order's lines."""
    return (
        select(cast(func.sum(each), BigInteger))
        .where(other.c.order_id == orders.c.id)
        .correlate(orders)
        .scalar_subquery()
    )


def _listed(state: OrderState) -> ColumnElement[str]:
    """Say in SQL, as JSON, where an order may go from a state."""
    allowed = json.dumps(allowed_transitions(state), separators=(",", ":"))
    return literal_column(f"'{allowed}'")


SUMS = {
    "ordered_kg": of_lines(other.c.ordered_kg),
    "weighed_kg": of_lines(other.c.weighed_kg),
    "remaining_kg": of_lines(other.c.ordered_kg - other.c.weighed_kg),
    "net_cents": of_lines(other.c.net_cents),
}
ALLOWED = type_coerce(
    case(*((orders.c.state == state, _listed(state)) for state in OrderState)), Words()
)


def orders_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show a carrier what is to be carried; others who may read orders see all."""
    if caller.roles == {Role.CARRIER_PARTNER}:
        return or_(*(orders.c.state == state for state in MOVING))
    return true()


def equal(name: str) -> ColumnElement[bool]:
    return orders.c[name] == bindparam(name, type_=orders.c[name].type)


ORDERS_SHOWN = Shown(
    Order,
    OrderView,
    to=orders_visible_to,
    source=WITH_CUSTOMER,
    version=orders.c.version,
    fields=SUMS
    | {
        "allowed_transitions": ALLOWED,
        "customer_number": customers.c.number,
        "customer_name": parties.c.name,
        "site_code": sites.c.code,
        "site_name": sites.c.name,
        "external_ids": external_ids_of(orders.c.id, customers.c.party_id),
        "archivings": Nested(
            OrderArchiving,
            ArchivingView,
            archivings.c.order_id == orders.c.id,
            order=(archivings.c.archived_at,),
            around=(orders,),
        ),
        "lines": Nested(
            OrderLine,
            OrderLineView,
            lines.c.order_id == orders.c.id,
            source=lines.join(products, products.c.id == lines.c.product_id),
            fields={
                "product_code": products.c.code,
                "product_name": products.c.name,
                "material": products.c.material,
                "direction": products.c.direction,
                "remaining_kg": lines.c.ordered_kg - lines.c.weighed_kg,
            },
            order=(lines.c.position,),
            around=(orders,),
        ),
    },
)

NAMED = parties.c.name_sort >= literal_column("''")
"""Excludes nobody. Without it SQLite would sort all orders to show the first by name."""

ORDER_ROWS = Shown(
    Order,
    OrderRow,
    to=orders_visible_to,
    source=WITH_LINE,
    late=True,
    wide=frozenset({"customer", "deliver_from", "deliver_to"}),
    fields=SUMS
    | {
        "customer_name": parties.c.name,
        "site_code": sites.c.code,
        "product_name": products.c.name,
        "material": products.c.material,
        "direction": products.c.direction,
        "unit": first.c.unit,
        "unit_price": first.c.unit_price,
        "line_count": of_lines(literal_column("1")),
    },
    sorts={
        "number": orders.c.ordinal,
        "deliver_on": orders.c.due_on,
        "customer": parties.c.name_sort,
    },
    filters={
        "state": equal("state"),
        "customer_id": equal("customer_id"),
        "site_id": equal("site_id"),
        "deliver_from": orders.c.due_on
        >= bindparam("deliver_from", type_=orders.c.due_on.type),
        "deliver_to": orders.c.due_on <= bindparam("deliver_to", type_=orders.c.due_on.type),
        "live": orders.c.closed_at.is_(None),
        "over": orders.c.closed_at.is_not(None),
        "current": orders.c.archived_at.is_(None),
        "archived": orders.c.archived_at.is_not(None),
        "named": NAMED,
    },
)


PLACE = (
    select(
        customers.c.party_id,
        customers.c.closed_on,
        sites.c.id.label("site_id"),
        sites.c.valid_from,
        sites.c.valid_to,
    )
    .outerjoin_from(
        customers,
        sites,
        (sites.c.id == bindparam("at", type_=sites.c.id.type))
        & (sites.c.customer_id == customers.c.id),
    )
    .where(customers.c.id == bindparam("of", type_=customers.c.id.type))
)


async def place_of(session: AsyncSession, customer_id: UUID, site_id: UUID | None) -> Any:
    """Find an account and, if one is named, a site of it: until when they may be used."""
    found = (await session.execute(PLACE, {"of": customer_id, "at": site_id})).one_or_none()
    if found is None:
        raise NotFound("There is no such record.", pointer="/customer_id")
    if site_id is not None and found.site_id is None:
        raise NotFound("There is no such record.", pointer="/site_id")
    return found


async def lines_of(session: AsyncSession, order_id: UUID) -> list[OrderLine]:
    found = select(OrderLine).where(OrderLine.order_id == order_id)
    return [*await session.scalars(found.order_by(OrderLine.position))]
