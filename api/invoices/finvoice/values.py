"""How Finvoice writes values: a decimal comma, days without dashes."""

from datetime import date
from decimal import Decimal
from typing import Final

from api.invoices.finvoice.nodes import Node, node
from api.kernel.quantities import Cents
from api.orders.rules.prices import Unit

UNITS: Final = {
    Unit.TONNE: ("t", "TNE"),
    Unit.CUBIC_METRE: ("m3", "MTQ"),
    Unit.PIECE: ("kpl", "C62"),
    Unit.HOUR: ("h", "HUR"),
}
"""How people write a unit, and its code of UN/ECE recommendation 20."""
_CURRENCY: Final = "AmountCurrencyIdentifier"


def amount(name: str, cents: Cents) -> Node:
    return node(name, euros(cents), **{_CURRENCY: "EUR"})


def price(name: str, unit_price: Decimal, unit: Unit) -> Node:
    """Write a price with two to five decimals, and what it is for."""
    written, code = UNITS[unit]
    named = {_CURRENCY: "EUR", "UnitPriceUnitCode": written, "QuantityUnitCodeUN": code}
    return node(name, comma(unit_price, 2), **named)


def quantity(name: str, much: Decimal, unit: Unit) -> Node:
    written, code = UNITS[unit]
    return node(name, comma(much), QuantityUnitCode=written, QuantityUnitCodeUN=code)


def day(name: str, on: date) -> Node:
    return node(name, f"{on:%Y%m%d}", Format="CCYYMMDD")


def euros(cents: Cents) -> str:
    """Write cents as euros.

    >>> euros(Cents(-5)), euros(Cents(358_121))
    ('-0,05', '3581,21')
    """
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole},{rest:02}"


def comma(number: Decimal, least: int = 0) -> str:
    """Write a number with a comma, in no more decimals than it has, but at least so many.

    >>> comma(Decimal("131.700")), comma(Decimal("12.3"), 2), comma(Decimal("1E+2"))
    ('131,7', '12,30', '100')
    """
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    return f"{whole},{decimals}" if decimals else whole
