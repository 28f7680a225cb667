"""Finds what a product costs a customer at a site, on a day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound
from api.orders.product_queries import prices_for, retirements
from api.orders.product_schemas import PriceQuestion, PriceQuote
from api.orders.queries import place_of
from api.orders.rules.prices import Asked, NoPrice, Price, Quote, Unit, quote
from api.orders.rules.standing import check_product

Place: TypeAlias = tuple[UUID | None, UUID | None]
"""A customer, and the site of it if there is one; nobody at a walk-in sale."""


@dataclass(frozen=True, slots=True)
class PriceList:
    """The products and prices that one customer's order is made of, looked up once."""

    place: Place
    on: date
    retired_on: Mapping[UUID, date | None]
    prices: Sequence[Price]

    def quote(self, product_id: UUID, unit: Unit, pointer: str) -> Quote:
        """Choose a product's price. `pointer` leads to what asks for it."""
        if product_id not in self.retired_on:
            raise NotFound("There is no such record.", pointer=pointer)
        check_product(self.retired_on[product_id], self.on, pointer)
        asked = Asked(product_id, unit, self.on, *self.place)
        try:
            return quote(asked, self.prices)
        except NoPrice as refusal:
            refusal.pointer = pointer
            raise


async def price_list(
    work: Work, place: Place, products: Collection[UUID], on: date
) -> PriceList:
    """Look up everything that these products may cost there on that day."""
    return PriceList(
        place,
        on,
        await retirements(work.session, products),
        await prices_for(work.session, products, *place, on),
    )


async def quote_price(work: Work, said: PriceQuestion) -> PriceQuote:
    """Tell what a product would cost, by which rule, and what lost."""
    await place_of(work.session, said.customer_id, said.site_id)
    on = said.on or local_day(work.now)
    place = said.customer_id, said.site_id
    found = await price_list(work, place, [said.product_id], on)
    chosen = found.quote(said.product_id, said.unit, "/product_id")
    return PriceQuote.model_validate(
        {
            "unit_price": f"{chosen.won.unit_price:f}",
            "won": chosen.rule,
            "lost": lost_prices(chosen),
        }
    )


def lost_prices(chosen: Quote) -> list[dict[str, str]]:
    """Write down what lost, as the line keeps it and the wire says it."""
    return [
        {
            "rule": each.price.rule.value,
            "unit_price": f"{each.price.unit_price:f}",
            "because": each.why.value,
        }
        for each in chosen.lost
    ]
