"""Gives a new register the usual materials, each with its VAT class, to be priced."""

import tomllib
from importlib import resources

from sqlalchemy import select

from api.database.work import Work
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.tables import Product


async def begin_catalogue(work: Work) -> int:
    """Add the usual materials, unless there are products already. Gives how many."""
    if await work.session.scalar(select(Product.id).limit(1)):
        return 0
    text = resources.files("api.orders.data").joinpath("starter.toml").read_text("utf-8")
    rows = tomllib.loads(text)["products"]
    work.session.add_all(
        [Product(unit=Unit.TONNE, vat_class=VatClass.STANDARD, **row) for row in rows]
    )
    return len(rows)
