"""What an order's lines come to. Kilograms and a price a tonne in, whole cents out."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from api.kernel.quantities import Cents, Kilograms

KILOGRAMS_PER_TONNE: Final = 1000
_CENTS_PER_EURO: Final = 100


def net_of_mass(mass: Kilograms, price_per_tonne: Decimal) -> Cents:
    """Price a mass at so many euros a tonne, which may be below zero where waste is received.

    >>> net_of_mass(Kilograms(16_020), Decimal("12.35"))  # 197.847 euros
    19785
    """
    return net_of(Decimal(mass) / KILOGRAMS_PER_TONNE, price_per_tonne)


def net_of(quantity: Decimal, unit_price: Decimal) -> Cents:
    """Price tonnes, pieces, hours or cubic metres, at euros for one."""
    return rounded(quantity * unit_price * _CENTS_PER_EURO)


def total(nets: Iterable[Cents]) -> Cents:
    """Add up lines that were each rounded to the cent."""
    return Cents(sum(nets))


def rounded(cents: Decimal) -> Cents:
    """Round to a whole cent, halves away from zero, as invoices do."""
    return Cents(int(cents.quantize(Decimal(1), ROUND_HALF_UP)))
