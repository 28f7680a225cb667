"""Reads what the business information system says of a company into our own words."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from api.customers.feeds.answers import Company, ToldAddress
from api.customers.feeds.rules.kinds import Situation
from api.customers.feeds.rules.told import Place, Told
from api.customers.rules.addresses import WrongPostalCode, postal_code
from api.customers.rules.kinds import AddressKind
from api.kernel.languages import Language

MAIN_NAME: Final = "1"
ADDRESSES: Final = {"1": AddressKind.VISITING, "2": AddressKind.POSTAL}
TOWN_IN: Final = {Language.FI: "1", Language.SV: "2"}
AT_HOME: Final = ("", "fi", "finland", "suomi")
HOUSE: Final = ("buildingNumber", "entrance", "apartmentNumber", "apartmentIdSuffix")
LISTS: Final = {
    "KONK": Situation.BANKRUPTCY,
    "SELTILA": Situation.LIQUIDATION,
    "SANE": Situation.RESTRUCTURING,
}
"""The feed's own lists of situations. Which codes stand in them, it is asked."""


def told_by(company: Company, codes: Mapping[str, Situation], language: Language) -> Told:
    """Give what holds today: what has ended is left out."""
    names = [
        each.name
        for each in company.names
        if each.type == MAIN_NAME and each.endDate is None and each.name
    ]
    places: dict[AddressKind, Place] = {}
    for each in company.addresses:
        kind, place = ADDRESSES.get(each.type), _place(each, language)
        if kind and place:
            places.setdefault(kind, place)
    return Told(names[0] if names else None, places, list(_situations(company, codes)))


def listed_in(body: bytes) -> frozenset[str]:
    """Read the codes of a list: each on a line of its own, then a tab, then words."""
    lines = body.decode("utf-8", "replace").splitlines()
    return frozenset(code for line in lines if (code := line.partition("\t")[0].strip()))


def _situations(
    company: Company, codes: Mapping[str, Situation]
) -> Iterator[tuple[Situation, date | None]]:
    for each in company.companySituations:
        if each.endDate is None:
            yield codes.get(each.type, Situation.OTHER), each.registrationDate
    if company.endDate is not None:
        yield Situation.CEASED, company.endDate


def _place(told: ToldAddress, language: Language) -> Place | None:
    """Give an address at home that is whole, or None."""
    if (told.country or "").casefold() not in AT_HOME:
        return None
    wanted = TOWN_IN.get(language)
    offices = sorted(told.postOffices, key=lambda each: each.languageCode != wanted)
    towns = [_named(each.city) for each in offices if each.city]
    try:
        code = postal_code(told.postCode or "")
    except WrongPostalCode:
        return None
    street = _street(told)
    return Place(street, code, towns) if street and towns else None


def _street(told: ToldAddress) -> str:
    if told.postOfficeBox:
        return f"PL {told.postOfficeBox.removeprefix('PL').strip()}"
    if not told.street:
        return told.freeAddressLine or ""
    house = (getattr(told, name) for name in HOUSE)
    return " ".join([told.street, *(each for each in house if each)])[:200]


def _named(city: str) -> str:
    """Write a town as names are written: the feed shouts."""
    return city.title() if city.isupper() else city
