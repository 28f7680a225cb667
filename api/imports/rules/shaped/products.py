"""Lists of products: what is sold or received, in which unit, taxed how."""

from collections.abc import Iterator
from typing import Final

from api.imports.rules import headings
from api.imports.rules.readings import Reading
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import short
from api.imports.rules.words import DIRECTIONS, MATERIALS, UNITS, VAT_CLASSES, called
from api.orders.rules.waste_codes import waste_code


def draft(reading: Reading, _unsaid: Unsaid) -> Draft | None:
    reading.need(Target.CODE)
    reading.need(Target.NAME)
    return None if reading.problems else reading.plain()


def names(of: Draft) -> Iterator[Named]:
    yield Target.CODE, of[Target.CODE]


PRODUCTS: Final = Shape(
    columns={
        Target.CODE: Column(short(64), f"{headings.PRODUCT_CODE} koodi kod code nro number"),
        Target.NAME: Column(
            short(200),
            """nimi tuote tuotenimi tuotteennimi nimitys kuvaus selite namn produkt produktnamn
            benamning artikel name product productname description""",
        ),
        Target.MATERIAL: Column(
            called(MATERIALS), "materiaali tuoteryhma ryhma material produktgrupp group"
        ),
        Target.DIRECTION: Column(called(DIRECTIONS), "suunta riktning direction"),
        Target.UNIT: Column(called(UNITS), headings.UNIT),
        Target.VAT_CLASS: Column(
            called(VAT_CLASSES), "alv alvkanta alvluokka moms momssats momsklass vat vatclass"
        ),
        Target.WASTE_CODE: Column(
            waste_code, "jatekoodi jatenimike ewc lokoodi avfallskod wastecode"
        ),
    },
    keys=(Target.CODE,),
    needs=((Target.CODE,), (Target.NAME,)),
    draft=draft,
    names=names,
)
