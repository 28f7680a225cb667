"""Lists of sites: whose each is, under which code, where it is."""

from collections.abc import Iterator
from typing import Final

from api.customers.rules.addresses import postal_code
from api.customers.rules.kinds import SiteKind
from api.customers.rules.positions import position
from api.customers.rules.property_id import property_id
from api.imports.rules import headings
from api.imports.rules.amounts import day
from api.imports.rules.readings import Reading
from api.imports.rules.shaped.owned import OWNED_BY, OWNER, of_owner
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import short
from api.imports.rules.words import SITES as KINDS
from api.imports.rules.words import called


def draft(reading: Reading, _unsaid: Unsaid) -> Draft | None:
    reading.need(*OWNED_BY)
    reading.need(Target.CODE, Target.CUSTOMER_CODE, Target.EXTERNAL_ID)
    reading.put(Target.POSTAL_CODE, postal_code)
    return None if reading.problems else reading.plain()


def names(of: Draft) -> Iterator[Named]:
    for target in (Target.CODE, Target.CUSTOMER_CODE):
        if target in of:
            yield target, of_owner(of, of[target])


SITES: Final = Shape(
    columns=OWNER
    | {
        Target.CODE: Column(short(64), f"{headings.SITE_CODE} koodi kod code"),
        Target.CUSTOMER_CODE: Column(
            short(64), "asiakkaankoodi asiakkaanviite kundenskod customercode theircode"
        ),
        Target.NAME: Column(
            short(64),
            """nimi kohde kohteennimi tyomaa tyomaannimi toimituspaikka namn
            arbetsplats byggplats leveransplats name sitename project projekti projekt""",
        ),
        Target.KIND: Column(called(KINDS), "tyyppi kohdetyyppi laji typ type kind sitetype"),
        Target.STREET: Column(short(200), f"{headings.STREET} toimitusosoite leveransadress"),
        Target.POSTAL_CODE: Column(short(16), headings.POSTAL_CODE),
        Target.TOWN: Column(short(100), headings.TOWN),
        Target.PROPERTY_ID: Column(
            property_id, "kiinteistotunnus fastighetsbeteckning fastighetskod propertyid"
        ),
        Target.POSITION: Column(
            position, "sijainti koordinaatit wgs84 position koordinater coordinates location"
        ),
        Target.VALID_FROM: Column(day, headings.VALID_FROM),
        Target.VALID_TO: Column(day, headings.VALID_TO),
        Target.ACCESS_NOTES: Column(
            short(2000),
            f"{headings.NOTE} ajoohje kulkuohje toimitusohje koranvisning accessnotes",
        ),
        Target.EXTERNAL_ID: Column(short(64), headings.EXTERNAL_ID),
    },
    keys=(Target.CODE, Target.CUSTOMER_CODE, Target.EXTERNAL_ID),
    needs=(OWNED_BY, (Target.CODE, Target.CUSTOMER_CODE, Target.EXTERNAL_ID)),
    draft=draft,
    names=names,
)
KIND_IF_UNSAID: Final = SiteKind.CONSTRUCTION
