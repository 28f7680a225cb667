"""How a line is taxed: its category of EN 16931, and the rate of the day of delivery.

An advance takes the rate of the day it was paid, a credit note that of what it credits: there
the treatment is copied, never looked up again.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict
from api.law.vat import VatClass, vat_rate


class BuyerVatIdMissing(Conflict):
    """Under reverse charge the invoice names the buyer's VAT number."""


class VatCategory(StrEnum):
    """Why a rate is what it is; the codes of UNCL 5305."""

    RATED = "S"
    ZERO = "Z"
    REVERSE_CHARGE = "AE"


@dataclass(frozen=True, slots=True, order=True)
class VatTreatment:
    """What a line is taxed as, and at how many percent."""

    category: VatCategory
    percent: Decimal


REVERSED: Final = VatTreatment(VatCategory.REVERSE_CHARGE, Decimal(0))


def treated(vat_class: VatClass, delivered: date) -> VatTreatment:
    """Tax what was delivered on a day, or paid in advance.

    >>> treated(VatClass.STANDARD, date(2026, 11, 20)).percent
    Decimal('25.5')
    """
    return at(vat_rate(vat_class, delivered).percent)


def at(percent: Decimal) -> VatTreatment:
    """Tax at a rate that was found before, as a credit note does."""
    return VatTreatment(VatCategory.RATED if percent else VatCategory.ZERO, percent)


def reversed_for(buyer_vat_id: str | None) -> VatTreatment:
    """Leave the tax to the buyer (AVL 8 c and 8 d §), who must be registered for it."""
    if not buyer_vat_id:
        raise BuyerVatIdMissing("Add it to the customer first.")
    return REVERSED
