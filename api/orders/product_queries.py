"""What can be looked up about products and prices. They name no person."""

from collections.abc import Collection
from dataclasses import fields
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.orders.product_schemas import PriceView, ProductView
from api.orders.product_vat import percent_of
from api.orders.rules import prices as rules
from api.orders.tables import Price, Product
from api.views.shown import Shown

products = Product.__table__
prices = Price.__table__
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


async def products_by_id(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Product]:
    found = await session.scalars(select(Product).where(Product.id.in_(ids)))
    return {product.id: product for product in found}


async def prices_for(
    session: AsyncSession,
    products: Collection[UUID],
    customer_id: UUID | None,
    site_id: UUID | None,
    on: date,
) -> list[rules.Price]:
    """Find every price that is thought of: none of another customer, none that is over."""
    here = Price.site_id.is_(None) | (Price.site_id == site_id)
    found = await session.execute(
        select(*(prices.c[name] for name in PRICED)).where(
            Price.product_id.in_(products),
            or_(Price.customer_id == customer_id, Price.customer_id.is_(None) & here),
            Price.valid_to.is_(None) | (Price.valid_to >= on),
        )
    )
    return [rules.Price(**row) for row in found.mappings()]


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
