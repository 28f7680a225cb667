"""Days, sums and prices as lists and spreadsheets write them; out come values JSON has."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from api.kernel.refusals import Invalid
from api.orders.rules.prices import check_unit_price

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_FINNISH: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_NUMBER: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,10})?")
_THOUSANDS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3})+,\d+")
_CENTS: Final = Decimal("0.01")


class WrongDay(Invalid):
    """Not a day: write it as 24.11.2026 or 2026-11-24."""


class WrongAmount(Invalid):
    """Not an amount: write it as 1234,50."""


def day(cell: str) -> str:
    """Read a day.

    >>> day("1.2.2026"), day("2026-02-01T00:00:00")
    ('2026-02-01', '2026-02-01')
    """
    if found := _ISO.fullmatch(cell):
        year, month, of_month = found.groups()
    elif found := _FINNISH.fullmatch(cell):
        of_month, month, year = found.groups()
    else:
        raise WrongDay
    try:
        return date(int(year), int(month), int(of_month)).isoformat()
    except ValueError:
        raise WrongDay from None


def number(cell: str) -> Decimal:
    """Read a number with a decimal comma or point, and spaces between thousands.

    >>> number("1 234,50 €"), number("1.234,5"), number("-12.5")
    (Decimal('1234.50'), Decimal('1234.5'), Decimal('-12.5'))
    """
    bare = re.sub(r"[\s\u00a0\u202f']|€|EUR", "", cell).replace("\u2212", "-")
    if _THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    bare = bare.replace(",", ".")
    if not _NUMBER.fullmatch(bare):
        raise WrongAmount
    return Decimal(bare)


def cents(cell: str) -> int:
    """Read a sum of euros as whole cents.

    >>> cents("1 234,5"), cents("-0,05")
    (123450, -5)
    """
    said = number(cell)
    if said != said.quantize(_CENTS):
        raise WrongAmount
    return int(said * 100)


def unit_price(cell: str) -> str:
    """Read a price for one unit.

    >>> unit_price("12,350")
    '12.35'
    """
    price = check_unit_price(number(cell))
    return f"{price.normalize():f}"
