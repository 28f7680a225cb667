"""What can be looked up about products and prices. They name no person."""

from collections.abc import Collection
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.orders.product_schemas import PriceView, ProductView
from api.orders.product_vat import percent_of
from api.orders.rules import prices as rules
from api.orders.tables import Price, Product
from api.views.shown import Shown

products = Product.__table__
prices = Price.__table__


def asked_of(name: str) -> BindParameter[Any]:
    return bindparam(name, type_=prices.c[name].type)


PRICED = tuple(field.name for field in fields(rules.Price))

PRODUCTS_SHOWN = Shown(
    Product,
    ProductView,
    version=products.c.version,
    fields={"vat_percent": percent_of(products.c.vat_class)},
    sorts={"code": products.c.code},
    filters={
        "direction": products.c.direction
        == bindparam("direction", type_=products.c.direction.type),
        "retired_by": products.c.retired_on
        <= bindparam("retired_by", type_=products.c.retired_on.type),
        "sold_on": products.c.retired_on.is_(None)
        | (products.c.retired_on > bindparam("sold_on", type_=products.c.retired_on.type)),
    },
)

PRICES_SHOWN = Shown(
    Price,
    PriceView,
    version=prices.c.version,
    filters={
        name: prices.c[name] == bindparam(name, type_=prices.c[name].type)
        for name in ("product_id", "customer_id")
    },
)


RETIRING = select(products.c.id, products.c.retired_on).where(
    products.c.id.in_(bindparam("ids", expanding=True, type_=products.c.id.type))
)
THOUGHT_OF = select(*(prices.c[name] for name in PRICED)).where(
    prices.c.product_id.in_(bindparam("ids", expanding=True, type_=products.c.id.type)),
    or_(
        prices.c.customer_id == asked_of("customer_id"),
        prices.c.customer_id.is_(None)
        & (prices.c.site_id.is_(None) | (prices.c.site_id == asked_of("site_id"))),
    ),
    prices.c.valid_to.is_(None) | (prices.c.valid_to >= asked_of("valid_to")),
)


async def retirements(
    session: AsyncSession, products: Collection[UUID]
) -> dict[UUID, date | None]:
    """Tell of each of these products that there is, from when on it is not sold."""
    found = await session.execute(RETIRING, {"ids": [*products]})
    return {row[0]: row[1] for row in found}


async def prices_for(
    session: AsyncSession,
    products: Collection[UUID],
    customer_id: UUID | None,
    site_id: UUID | None,
    on: date,
) -> list[rules.Price]:
    """Find every price that is thought of: none of another customer, none that is over."""
    place = {"customer_id": customer_id, "site_id": site_id}
    found = await session.execute(THOUGHT_OF, {"ids": [*products], "valid_to": on, **place})
    return [rules.Price(*row) for row in found]


async def same_prices(session: AsyncSession, price: Price) -> list[Price]:
    """Find the prices of the same product, unit, customer and site, and hold them."""
    found = select(Price).where(
        Price.id != price.id,
        Price.product_id == price.product_id,
        Price.unit == price.unit,
        Price.customer_id.is_not_distinct_from(price.customer_id),
        Price.site_id.is_not_distinct_from(price.site_id),
    )
    return [*await session.scalars(found)]
