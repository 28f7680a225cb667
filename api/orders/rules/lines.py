"""How much one line asks for, and what that comes to."""

from decimal import Decimal
from typing import Final

from api.kernel.quantities import Cents, Kilograms
from api.kernel.refusals import Conflict, Invalid
from api.orders.rules.prices import Unit
from api.orders.rules.totals import net_of_mass, rounded

_CENTS_PER_EURO: Final = 100


class AmountMissing(Invalid):
    """Say how much: kilograms where the unit is a tonne, otherwise a quantity in the unit."""


class LastLine(Conflict):
    """An order has at least one line; cancel the order instead."""


def check_amount(unit: Unit, ordered: Kilograms | None, quantity: Decimal | None) -> None:
    """Refuse a line that does not say how much in its unit; other units may add a mass."""
    if unit is Unit.TONNE:
        if ordered is None or quantity is not None:
            raise AmountMissing(pointer="/ordered_kg")
    elif not quantity:
        raise AmountMissing(pointer="/quantity")


def net_of(ordered: Kilograms | None, quantity: Decimal | None, unit_price: Decimal) -> Cents:
    """Price a line by its quantity, or by its mass where it is sold by the tonne.

    >>> net_of(Kilograms(150_000), None, Decimal("12.35"))
    185250
    >>> net_of(None, Decimal("2.5"), Decimal(80))
    20000
    """
    if quantity is not None:
        return rounded(quantity * unit_price * _CENTS_PER_EURO)
    return net_of_mass(ordered or Kilograms(0), unit_price)
