"""Values as lists write them: several phones in a cell, terms in words, countries by name."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from api.customers.rules.parties import NameMissing
from api.kernel.folding import folded
from api.kernel.languages import Language
from api.kernel.refusals import Invalid

MOST_LISTED: Final = 10
LONGEST_TERM: Final = 180
_BETWEEN: Final = re.compile(r"\s*[,;/|\n]\s*|\s+(?:tai|ja|eller|och|or|and)\s+", re.IGNORECASE)
_TERM: Final = re.compile(
    r"\D{0,20}?(\d{1,3})(?:[,.]0*)?\s*(?:pv|päivää|p|vrk|d|days?|dagar|net\w*|\W)*"
)
_NEXT_TO_NOTHING: Final = ("heti", "kateinen", "kontant", "cash")


class TooLong(Invalid):
    """Longer than the register keeps it."""


class UnknownKind(Invalid):
    """Not a kind that the register knows."""


class WrongPaymentTerm(Invalid):
    """A payment term is a number of days, at most 180."""


class UnknownCountry(Invalid):
    """No country is called that."""


def short(longest: int) -> Callable[[str], str]:
    """Make a reader of text that is no longer than this."""

    def read(cell: str) -> str:
        if len(cell) > longest:
            raise TooLong
        return cell

    return read


def name_of_somebody(longest: int) -> Callable[[str], str]:
    """Make a reader of names: commas and blanks alone name nobody."""

    def read(cell: str) -> str:
        if not cell.replace(",", " ").strip():
            raise NameMissing
        return short(longest)(cell)

    return read


def listed(read: Callable[[str], str]) -> Callable[[str], list[str]]:
    """Make a reader of cells that may hold several: `040 000 0012 / 09 000 001`."""

    def read_each(cell: str) -> list[str]:
        parts = [part for part in _BETWEEN.split(cell) if part]
        if len(parts) > MOST_LISTED:
            raise TooLong
        return list(dict.fromkeys(map(read, parts)))

    return read_each


def term_days(cell: str) -> int:
    """Read a payment term in days.

    >>> term_days("14"), term_days("30 pv netto"), term_days("14,00"), term_days("heti")
    (14, 30, 14, 0)
    """
    if folded(cell).startswith(_NEXT_TO_NOTHING):
        return 0
    found = _TERM.fullmatch(cell.strip())
    if found is None or int(found[1]) > LONGEST_TERM:
        raise WrongPaymentTerm
    return int(found[1])


def country_code(cell: str) -> str:
    """Read a country: its code, or its name in Finnish, Swedish or English.

    >>> country_code("fi"), country_code("Ruotsi"), country_code("Estonia")
    ('FI', 'SE', 'EE')
    """
    try:
        return _countries()[folded(cell)]
    except KeyError:
        raise UnknownCountry from None


def names_of(text: str) -> tuple[str | None, str]:
    """Part a person's name into given and family name; `Mallikas, Maija` is turned round.

    >>> names_of("Maija Mallikas"), names_of("Mallikas, Maija"), names_of("Mallikas")
    (('Maija', 'Mallikas'), ('Maija', 'Mallikas'), (None, 'Mallikas'))
    """
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given:
        return given, family
    given, _, family = text.strip(" ,").rpartition(" ")
    return given.strip() or None, family


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    codes = {"suomi": "FI", "fin": "FI", "swe": "SE", "est": "EE"}
    for language in Language:
        for code, name in Locale(language).territories.items():
            if re.fullmatch("[A-Z]{2}", code):
                codes |= {folded(name): code, code.lower(): code}
    return codes
