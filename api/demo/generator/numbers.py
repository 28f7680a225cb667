"""Identifiers and numbers that are well formed and belong to nobody."""

from datetime import UTC, datetime
from typing import Final, Protocol

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)
_LOW: Final = 90_000
_NOT_YET_ISSUED: Final = 9_000_000
_MOBILE: Final = ("40", "41", "44", "45", "46", "50")
_LETTERS: Final = "ABCEFGHIJKLMNORSTUVXYZ"
_EPOCH: Final = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000)


class Noun:
    """What an id is of: a digit of the id, so that no two records share one."""

    PARTY: Final = "1"
    CUSTOMER: Final = "2"
    BILLING: Final = "3"
    ADDRESS: Final = "4"
    PHONE: Final = "5"
    EMAIL: Final = "6"
    ROLE: Final = "7"
    SITE: Final = "8"
    ORDER: Final = "9"
    LINE: Final = "a"
    PRODUCT: Final = "b"
    PRICE: Final = "c"
    SERIES: Final = "d"


class Single:
    """What an id is of where a place has one record: two digits, apart from any noun's."""

    SCALE: Final = "e0"
    CARRIER: Final = "e1"
    CARRIER_PARTY: Final = "e2"
    DRIVER: Final = "e3"
    DRIVER_PARTY: Final = "e4"
    TRUCK: Final = "e5"
    TRAILER: Final = "e6"
    LOAD: Final = "e7"
    VISIT: Final = "e8"
    FIRST_READING: Final = "e9"
    SECOND_READING: Final = "ea"
    TICKET: Final = "eb"
    TICKET_PERSON: Final = "ec"
    STANDING: Final = "ed"
    BILLED: Final = "ee"
    INVOICE: Final = "f0"
    INVOICE_PARTY: Final = "f1"
    INVOICE_LINE: Final = "f2"
    INVOICE_VAT: Final = "f3"
    RECEIVABLE: Final = "f4"
    PAYMENT: Final = "f5"
    ALLOCATION: Final = "f6"
    REQUEST: Final = "f7"
    REQUEST_ITEM: Final = "f8"
    REQUEST_RECEIPT: Final = "f9"


class Parts(Protocol):
    """What all ids of a place begin and end with."""

    @property
    def before(self) -> str: ...

    @property
    def after(self) -> str: ...


class Ids:
    """Ids in the form of UUIDv7: a moment that rises with the place, then seed, noun, place.

    The twelve bits after the version stay empty: `derived` numbers what it makes of a record
    in them.

    >>> Ids(1).of(Noun.SITE, 417, 2)
    '019b76da-a9a1-7000-8018-2000000001a1'
    """

    def __init__(self, seed: int) -> None:
        self._seed = f"{seed % 0x100:02x}"
        self._at(0)

    def of(self, noun: str, place: int, part: int = 0) -> str:
        """Name the `part`th record of a kind that belongs to a place."""
        if place != self._place:
            self._at(place)
        return f"{self._before}{noun}-{part:x}{self._after}"

    def one(self, single: str, place: int) -> str:
        """Name the record of a kind that a place has one of.

        >>> Ids(1).one(Single.TICKET, 417)
        '019b76da-a9a1-7000-801e-b000000001a1'
        """
        if place != self._place:
            self._at(place)
        return f"{self._before}{single[0]}-{single[1]}{self._after}"

    def parts(self, place: int) -> tuple[str, str]:
        """Give what the ids of a place begin and end with."""
        if place != self._place:
            self._at(place)
        return self._before, self._after

    def _at(self, place: int) -> None:
        """Write what all ids of a place share: most are asked for one after the other."""
        moment = f"{_EPOCH + place:012x}"
        self._place = place
        self._before = f"{moment[:8]}-{moment[8:]}-7000-8{self._seed}"
        self._after = f"{place:011x}"


def joined(single: str, of: Parts) -> str:
    """Name the record of a kind by the parts of its id."""
    return f"{of.before}{single[0]}-{single[1]}{of.after}"


def business_id(place: int) -> str | None:
    """Make a Y-tunnus: from a low range that was never used, then from one far ahead.

    None for the eleventh part of numbers whose check digit would be ten.

    >>> business_id(1), business_id(6), business_id(27), business_id(90_000)
    ('0000001-9', None, '0000027-0', '9000000-3')
    """
    number = f"{place if place < _LOW else place - _LOW + _NOT_YET_ISSUED:07}"
    pairs = zip(number, _WEIGHTS, strict=True)
    rest = sum(int(digit) * weight for digit, weight in pairs) % 11
    return None if rest == 1 else f"{number}-{11 - rest if rest else 0}"


def phone_number(place: int) -> str:
    """Make a mobile number whose subscriber part begins with zeros, as none does.

    >>> phone_number(7)
    '+3584100000001'
    """
    turn, prefix = divmod(place, len(_MOBILE))
    return f"+358{_MOBILE[prefix]}000{turn % 100_000:05}"


def plate(place: int, begins: str = "ÖÄ") -> str:
    """Make a plate that is well formed and looks made up; a trailer's begins with W.

    >>> plate(0), plate(902), plate(3, "WÖ")
    ('ÖÄA-100', 'ÖÄB-102', 'WÖA-103')
    """
    turn, digits = divmod(place, 900)
    return f"{begins}{_LETTERS[turn % len(_LETTERS)]}-{100 + digits}"


def postal_code(town: int) -> str:
    """Make a postal code below those in use.

    >>> postal_code(6)
    '00007'
    """
    return f"{town + 1:05}"
