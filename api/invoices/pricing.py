"""What a load costs, by which rule, and how it is taxed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from api.database.work import Work
from api.invoices.rules.vat import treated
from api.invoices.tables import InvoiceLine
from api.kernel.quantities import Cents, Kilograms
from api.law.vat import VatClass
from api.orders.pricing import lost_prices, price_list
from api.orders.rules.prices import Unit
from api.orders.tables import OrderLine, Product
from api.weighing.ticket_tables import WeighTicket


@dataclass(frozen=True, slots=True)
class Priced:
    """All that loads on one line have in common."""

    product_id: UUID
    order_id: UUID | None
    order_line_id: UUID | None
    site_id: UUID | None
    description: str
    delivered_on: date
    unit_price: Decimal
    price_won: str
    prices_lost: list[dict[str, str]]
    vat_class: VatClass
    vat_percent: Decimal

    def is_of(self, line: InvoiceLine) -> bool:
        """Tell whether a line bills the same: product, order, place, price and rate."""
        same = ("product_id", "order_line_id", "site_id", "unit_price", "price_won")
        names = (*same, "vat_class", "vat_percent")
        return all(getattr(line, name) == getattr(self, name) for name in names)

    def columns(self) -> dict[str, Any]:
        """Give the columns of a line that bills nothing yet."""
        own = {name: getattr(self, name) for name in self.__slots__}
        nothing = {"net_kg": Kilograms(0), "quantity": Decimal(0), "net_cents": Cents(0)}
        return own | nothing | {"unit": Unit.TONNE}


async def priced(work: Work, ticket: WeighTicket, delivered: date) -> Priced:
    """Price a load as its order promised, or as its product costs on the day of delivery."""
    product = await work.session.get_one(Product, ticket.product_id)
    unit_price, won, lost = await _price(work, ticket, delivered)
    return Priced(
        product_id=product.id,
        order_id=ticket.order_id,
        order_line_id=ticket.order_line_id,
        site_id=ticket.site_id,
        description=product.name,
        delivered_on=delivered,
        unit_price=unit_price,
        price_won=won,
        prices_lost=lost,
        vat_class=product.vat_class,
        vat_percent=treated(product.vat_class, delivered).percent,
    )


async def _price(
    work: Work, ticket: WeighTicket, delivered: date
) -> tuple[Decimal, str, list[dict[str, str]]]:
    ordered = ticket.order_line_id
    line = await work.session.get(OrderLine, ordered) if ordered else None
    if line and line.unit is Unit.TONNE and line.product_id == ticket.product_id:
        return line.unit_price, line.price_won, line.prices_lost
    if ticket.customer_id is None:
        raise TypeError("a load nobody ordered has been paid already")
    place = ticket.customer_id, ticket.site_id
    known = await price_list(work, place, [ticket.product_id], delivered)
    chosen = known.quote(ticket.product_id, Unit.TONNE, "/product_id")
    return chosen.won.unit_price, chosen.rule, lost_prices(chosen)
