"""Kinds by the words that lists have for them, in Finnish, Swedish and English."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from api.customers.rules.kinds import RoleKind, SiteKind
from api.imports.rules.values import UnknownKind
from api.kernel.folding import folded
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction, Material

Kind = TypeVar("Kind", bound=StrEnum)

SITES: Final = {
    SiteKind.PLANT: "laitos tehdas asema terminaali anlaggning fabrik plant factory",
    SiteKind.CONSTRUCTION: """tyomaa rakennustyomaa kohde byggplats arbetsplats construction
        site worksite""",
    SiteKind.PRIVATE_HOME: "yksityinen koti omakotitalo hem privathem home private",
}
ROLES: Final = {
    RoleKind.CONTACT: "yhteyshenkilo kontakti kontaktperson contact contactperson",
    RoleKind.PAYER: "maksaja laskutus betalare payer billing",
    RoleKind.DRIVER: "kuljettaja kuski forare chauffor driver",
    RoleKind.SITE_MANAGER: "tyomaapaallikko tyonjohtaja mestari platschef sitemanager foreman",
    RoleKind.PORTAL_USER: "portaali kayttaja anvandare portaluser",
}
UNITS: Final = {
    Unit.TONNE: "t tn tonni tonnia ton tonne tonnes",
    Unit.CUBIC_METRE: "m3 kuutio kuutiometri kubik kubikmeter cubicmetre",
    Unit.PIECE: "kpl kappale st styck stycke pcs pc piece",
    Unit.HOUR: "h t/h tunti tim timme hour hours",
}
MATERIALS: Final = {
    Material.CRUSHED_ROCK: "murske kalliomurske kross bergkross crushedrock",
    Material.GRAVEL: "sora sepeli grus gravel",
    Material.SAND: "hiekka sand",
    Material.CRUSHED_CONCRETE: "betonimurske betongkross crushedconcrete",
    Material.QUARRY_ROCK: "louhe sprangsten quarryrock",
    Material.SOIL: "maa multa maaaines jord soil",
    Material.WOOD_CHIPS: "hake flis woodchips",
    Material.RECYCLED_WOOD: "kierratyspuu puujate returtra recycledwood",
    Material.METAL: "metalli romu metall skrot metal scrap",
    Material.OTHER: "muu ovrigt annat other",
}
DIRECTIONS: Final = {
    Direction.OUT: "ulos lahteva myynti out ut forsaljning sale outgoing",
    Direction.IN: "sisaan saapuva vastaanotto in mottagning reception incoming",
}
VAT_CLASSES: Final = {
    VatClass.STANDARD: "yleinen normaali 25.5 25,5 255 allman standard",
    VatClass.REDUCED: "alennettu 13.5 13,5 135 14 reducerad reduced",
    VatClass.LOW: "alin 10 lagre low",
    VatClass.ZERO: "nolla veroton 0 noll skattefri zero exempt",
}


def called(words: Mapping[Kind, str]) -> Callable[[str], Kind]:
    """Make a reader of kinds: by one of its words, or by the register's own code for it."""
    known = {word: kind for kind, those in words.items() for word in those.split()}
    known |= {kind.value: kind for kind in words}

    def read(cell: str) -> Kind:
        bare = cell.strip().casefold().rstrip(" %")
        plain = folded(bare).replace(" ", "")
        if kind := known.get(bare) or known.get(plain) or known.get(plain.replace("_", "")):
            return kind
        raise UnknownKind

    return read
