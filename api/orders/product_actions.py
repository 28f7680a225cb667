"""What can be done about products and prices."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.customers.site_tables import Site
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import Conflict, NotFound
from api.orders.product_queries import same_prices
from api.orders.product_schemas import (
    NewPrice,
    NewProduct,
    PriceChanges,
    ProductChanges,
)
from api.orders.queries import place_of
from api.orders.rules.prices import check_unit_price
from api.orders.rules.standing import check_product
from api.orders.rules.validity import check_validity
from api.orders.tables import Price, Product


class ProductCodeTaken(Conflict):
    """Another product has this code."""


class PriceExists(Conflict):
    """There is such a price from that day already. End it, or choose another day."""


async def create_product(work: Work, said: NewProduct) -> Product:
    product = Product(**said.model_dump(), retired_on=None)
    work.session.add(product)
    await _store(work)
    return product


async def change_product(work: Work, product_id: UUID, said: ProductChanges) -> None:
    """Change what a product is called or taxed as, or retire it."""
    product = await held(work, Product, product_id)
    for name, value in said.stated().items():
        setattr(product, name, value)
    await _store(work)


async def add_price(work: Work, said: NewPrice) -> Price:
    """Add a price. One without end ends the one it follows, on the day before."""
    today = local_day(work.now)
    product = await held(work, Product, said.product_id)
    check_product(product.retired_on, today, "/product_id")
    await _check_place(work, said)
    price = Price(
        **said.model_dump(exclude={"unit_price", "valid_from"}),
        unit_price=check_unit_price(Decimal(said.unit_price)),
        valid_from=said.valid_from or today,
    )
    check_validity(price.valid_from, price.valid_to)
    for earlier in await same_prices(work.session, price):
        _follow(earlier, price)
    work.session.add(price)
    return price


async def end_price(work: Work, price_id: UUID, said: PriceChanges) -> None:
    """Say on which day a price ends; orders taken by it keep it."""
    price = await held(work, Price, price_id)
    check_validity(price.valid_from, said.valid_to)
    price.valid_to = said.valid_to


def _follow(earlier: Price, price: Price) -> None:
    if earlier.valid_from == price.valid_from:
        raise PriceExists(pointer="/valid_from", price_id=str(earlier.id))
    goes_on = earlier.valid_to is None or earlier.valid_to >= price.valid_from
    if earlier.valid_from < price.valid_from and goes_on and price.valid_to is None:
        earlier.valid_to = price.valid_from - timedelta(days=1)


async def _check_place(work: Work, said: NewPrice) -> None:
    if said.customer_id:
        await place_of(work.session, said.customer_id, said.site_id)
    elif said.site_id and await work.session.get(Site, said.site_id) is None:
        raise NotFound("There is no such record.", pointer="/site_id")


async def _store(work: Work) -> None:
    """Write a product; two at once with one code are told apart by the database."""
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise ProductCodeTaken(pointer="/code") from error
