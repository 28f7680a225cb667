"""The rows that belong to an invoice alone, named as their columns."""

from typing import NamedTuple

from api.kernel.quantities import Cents, Kilograms
from api.law.vat import VatClass
from api.orders.rules.prices import PriceRule, Unit


class PartyRow(NamedTuple):
    """To whom an invoice is; of a draft, only what it will say as its reference."""

    id: str
    invoice_id: str
    name: str | None
    street: str | None
    postal_code: str | None
    town: str | None
    country: str
    business_id: str | None
    buyer_reference: str | None
    e_invoice_address: str | None
    e_invoice_operator: str | None
    salts: str | None


class LineRow(NamedTuple):
    """One line; the price is the one that its order's line promised."""

    id: str
    invoice_id: str
    position: int
    product_id: str
    order_id: str
    order_line_id: str
    site_id: str | None
    description: str
    delivered_on: str
    net_kg: Kilograms
    quantity: str
    unit: Unit
    unit_price: str
    price_won: PriceRule
    prices_lost: str
    net_cents: Cents
    vat_class: VatClass
    vat_percent: str


class VatRow(NamedTuple):
    """The tax of one rate."""

    id: str
    invoice_id: str
    vat_percent: str
    base_cents: Cents
    vat_cents: Cents
