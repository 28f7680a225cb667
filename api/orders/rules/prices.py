"""Which price an order line gets: the most particular one that holds on the day.

A price is for everybody, for a customer, for a site, or for a customer at a site. The line
keeps which rule won and which lost, so that nobody has to guess later.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final
from uuid import UUID

from api.kernel.refusals import Conflict, Invalid

_FINEST: Final = Decimal("0.00001")
_HIGHEST: Final = Decimal(1_000_000)


class WrongUnitPrice(Invalid):
    """A unit price has at most five decimals and is below a million euros."""


class NoPrice(Conflict):
    """The product has no price that day."""


class Unit(StrEnum):
    """What a price is for."""

    TONNE = "tonne"
    CUBIC_METRE = "cubic_metre"
    PIECE = "piece"
    HOUR = "hour"


class PriceRule(StrEnum):
    """For whom a price is, the most particular first."""

    CUSTOMER_AT_SITE = "product_unit_customer_site"
    CUSTOMER = "product_unit_customer"
    SITE = "product_unit_site"
    EVERYBODY = "product_unit"


class Why(StrEnum):
    """Why a price lost."""

    LESS_PARTICULAR = "less_particular"
    REPLACED = "replaced"
    NOT_YET_VALID = "not_yet_valid"
    NO_LONGER_VALID = "no_longer_valid"
    OTHER_UNIT = "other_unit"
    OTHER_SITE = "other_site"


@dataclass(frozen=True, slots=True)
class Price:
    """What a product costs a unit, in euros before VAT; below zero, we pay for it."""

    id: UUID
    product_id: UUID
    unit: Unit
    unit_price: Decimal
    valid_from: date
    valid_to: date | None = None
    customer_id: UUID | None = None
    site_id: UUID | None = None

    @property
    def rule(self) -> PriceRule:
        if self.site_id is None:
            return PriceRule.CUSTOMER if self.customer_id else PriceRule.EVERYBODY
        return PriceRule.CUSTOMER_AT_SITE if self.customer_id else PriceRule.SITE


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be priced, for whom, where and on which day."""

    product_id: UUID
    unit: Unit
    on: date
    customer_id: UUID | None = None
    site_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A price that was thought of, and why it was not taken."""

    price: Price
    why: Why

    def __str__(self) -> str:
        return f"{self.price.rule}:{self.why}"


@dataclass(frozen=True, slots=True)
class Quote:
    """The price that holds, and those that lost."""

    won: Price
    lost: tuple[Lost, ...]

    @property
    def rule(self) -> PriceRule:
        return self.won.rule


def quote(asked: Asked, prices: Iterable[Price]) -> Quote:
    """Choose the price; what other customers pay is never among the losers."""
    thought_of = sorted((one for one in prices if _concerns(one, asked)), key=_rank)
    out = {one.id: _unfit(one, asked) for one in thought_of}
    fit = [one for one in thought_of if out[one.id] is None]
    if not fit:
        raise NoPrice(
            "Give it a price first.",
            on=asked.on.isoformat(),
            lost=[str(Lost(one, why)) for one in thought_of if (why := out[one.id])],
        )
    won, *_ = fit
    return Quote(
        won,
        tuple(
            Lost(one, out[one.id] or _beaten(one, won)) for one in thought_of if one is not won
        ),
    )


def check_unit_price(price: Decimal) -> Decimal:
    """Give a price in its shortest form; gate fees may be below zero.

    >>> check_unit_price(Decimal("-14.00")), check_unit_price(Decimal("12.350"))
    (Decimal('-14.00'), Decimal('12.35'))
    """
    if not price.is_finite() or abs(price) >= _HIGHEST or price != price.quantize(_FINEST):
        raise WrongUnitPrice("Give it as euros, such as 12.35.")
    short = price.normalize() + 0
    cents = short.quantize(Decimal("0.01"))
    return cents if cents == short else short


def _concerns(price: Price, asked: Asked) -> bool:
    return price.product_id == asked.product_id and price.customer_id in {
        None,
        asked.customer_id,
    }


def _rank(price: Price) -> tuple[int, int, int]:
    """Sort the most particular first, then what began or was written last."""
    return list(PriceRule).index(price.rule), -price.valid_from.toordinal(), -price.id.int


def _unfit(price: Price, asked: Asked) -> Why | None:
    if price.unit != asked.unit:
        return Why.OTHER_UNIT
    if price.site_id not in {None, asked.site_id}:
        return Why.OTHER_SITE
    if asked.on < price.valid_from:
        return Why.NOT_YET_VALID
    if price.valid_to is not None and price.valid_to < asked.on:
        return Why.NO_LONGER_VALID
    return None


def _beaten(price: Price, won: Price) -> Why:
    return Why.REPLACED if price.rule is won.rule else Why.LESS_PARTICULAR
