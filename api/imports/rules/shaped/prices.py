"""Lists of prices: of which product, for everybody or for a customer or a site, from when."""

from collections.abc import Iterator
from typing import Final

from api.imports.rules import headings
from api.imports.rules.amounts import day, unit_price
from api.imports.rules.readings import Reading
from api.imports.rules.shaped.owned import OWNED_BY, OWNER, of_owner
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import short
from api.imports.rules.words import UNITS, called


def draft(reading: Reading, _unsaid: Unsaid) -> Draft | None:
    reading.need(Target.PRODUCT_CODE)
    reading.need(Target.UNIT_PRICE)
    if reading.says(Target.SITE_CODE):
        reading.need(*OWNED_BY)
    return None if reading.problems else reading.plain()


def names(of: Draft) -> Iterator[Named]:
    place = of_owner(of, of.get(Target.SITE_CODE))
    told = (of.get(each, "") for each in (Target.UNIT, Target.VALID_FROM))
    yield Target.PRODUCT_CODE, "\n".join((of[Target.PRODUCT_CODE], place, *told))


PRICES: Final = Shape(
    columns=OWNER
    | {
        Target.PRODUCT_CODE: Column(
            short(64), f"{headings.PRODUCT_CODE} tuote produkt artikel product koodi kod code"
        ),
        Target.SITE_CODE: Column(short(64), headings.SITE_CODE),
        Target.UNIT: Column(called(UNITS), headings.UNIT),
        Target.UNIT_PRICE: Column(
            unit_price,
            """hinta yksikkohinta ahinta hintaalv0 veroton verotonhinta pris enhetspris apris
            price unitprice""",
        ),
        Target.VALID_FROM: Column(day, headings.VALID_FROM),
        Target.VALID_TO: Column(day, headings.VALID_TO),
    },
    keys=(Target.PRODUCT_CODE,),
    needs=((Target.PRODUCT_CODE,), (Target.UNIT_PRICE,)),
    draft=draft,
    names=names,
)
