"""Number plates: how they stand on a vehicle, and how they are compared."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from api.kernel.refusals import Invalid
from api.transport.rules.kinds import VehicleKind

FINLAND: Final = "FI"
_FINNISH: Final = re.compile(
    r"[A-ZÅÄÖ]{1,3}[1-9][0-9]{0,2}"  # cars, lorries, trailers
    r"|[1-9][0-9]{0,2}[A-ZÅÄÖ]{2,3}"  # tractors and machines
    r"|CD?[1-9][0-9]{0,4}"  # diplomats
    r"|ÅL[A-Z]?[1-9][0-9]{0,4}"  # Åland
)
_TRAILER: Final = re.compile(r"[DPW][A-ZÅÄÖ]{2}[1-9][0-9]{0,2}")
_SEPARATORS: Final = re.compile(r"[\s\-\u2010-\u2015.:·]+")
_LENGTHS: Final = range(2, 13)
_COUNTRY: Final = re.compile(r"[A-Z]{2}")


class WrongPlate(Invalid):
    """Not a number plate of that country."""


class CountryMissing(Invalid):
    """Say which country the plate is from: it is not a Finnish one."""


class WrongCountry(Invalid):
    """Name a country by its two letters."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate as it was read, and without what people write between its parts."""

    raw: str
    key: str

    @property
    def is_finnish(self) -> bool:
        """Tell whether Finland gives such plates; other countries may as well."""
        return _FINNISH.fullmatch(self.key) is not None

    @property
    def likely_kind(self) -> VehicleKind:
        """Guess by the first of three letters: a Finnish trailer's is D, P or W."""
        is_trailer = _TRAILER.fullmatch(self.key) is not None
        return VehicleKind.TRAILER if is_trailer else VehicleKind.TRUCK


def plate(text: str) -> Plate:
    """Read a plate from any country.

    >>> plate(" abc-123 ")
    Plate(raw='ABC-123', key='ABC123')
    """
    raw = " ".join(unicodedata.normalize("NFKC", text).upper().split())
    key = plate_key(raw)
    if len(key) not in _LENGTHS or not key.isalnum():
        raise WrongPlate("Give its letters and digits as they stand on it.", pointer="/plate")
    return Plate(raw, key)


def plate_key(text: str) -> str:
    """Write a plate, or a part of one, as plates are compared.

    >>> plate_key("äbc-12"), plate_key("ABC 12")
    ('ÄBC12', 'ABC12')
    """
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).upper())


def check_country(found: Plate, country: str) -> str:
    """Give the country of a plate, unless it is no country's or not such a plate."""
    if not _COUNTRY.fullmatch(country):
        raise WrongCountry(pointer="/country")
    if country == FINLAND and not found.is_finnish:
        raise WrongPlate("Say which country it is from.", pointer="/plate")
    return country


def country_of(found: Plate) -> str:
    """Take a plate for a Finnish one if it may be one; else its country has to be said."""
    if not found.is_finnish:
        raise CountryMissing(pointer="/country")
    return FINLAND
