"""VAT rates by class and day.

Goods and services take the rate of the day they were delivered or completed, an advance that
of the day it was paid; so one invoice may carry two rates, and a credit note takes the rate of
the invoice it corrects.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from api.kernel.refusals import Conflict
from api.law.dated import Dated, in_force, rows


class VatRateUnknown(Conflict):
    """The VAT rate of this class is not in the register for that day."""


class VatClass(StrEnum):
    """What a product is taxed as. Aggregates, transport and gate fees are standard."""

    STANDARD = "standard"
    REDUCED = "reduced"
    LOW = "low"
    ZERO = "zero"


@dataclass(frozen=True, slots=True, kw_only=True)
class VatRate(Dated):
    """A rate, in percent."""

    percent: Decimal


def vat_rate(vat_class: VatClass, on: date) -> VatRate:
    """Give the rate of a class on the day of delivery.

    >>> vat_rate(VatClass.STANDARD, date(2024, 8, 31)).percent
    Decimal('24')
    >>> vat_rate(VatClass.STANDARD, date(2024, 9, 1)).percent
    Decimal('25.5')
    """
    if found := in_force((rate for rate in vat_rates() if rate.id == vat_class), on):
        return found
    raise VatRateUnknown(
        "Ask the administrator to add the rate for this day.", vat_class=vat_class.value
    )


@cache
def vat_rates() -> tuple[VatRate, ...]:
    """Give every rate there has been, of every class."""
    return tuple(VatRate(**row | {"percent": Decimal(row["percent"])}) for row in rows("vat"))
