"""Whether a postal code, a town and a street fit together, by Posti's files."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from api.customers.feeds.rules.postal_files import StreetRow
from api.kernel.folding import folded

_NUMBERED: Final = re.compile(r"(?P<street>\D+?) *(?P<number>\d{1,5})\b.*")


@dataclass(frozen=True, slots=True)
class Fitting:
    """A postal code and a town that fit a street."""

    postal_code: str
    town: str


def named_so(town: str | None, towns: Collection[str]) -> bool:
    """Tell whether a town is one of these, in either language."""
    return folded(town or "") in map(folded, towns)


def parted(street: str) -> tuple[str, int] | None:
    """Part a street's name from the number of the house.

    >>> parted("Mallikatu 12 B 3"), parted("PL 12"), parted("Mallila")
    (('mallikatu', 12), ('pl', 12), None)
    """
    found = _NUMBERED.fullmatch(street.strip())
    return (folded(found["street"]), int(found["number"])) if found else None


def holds(row: StreetRow, number: int) -> bool:
    """Tell whether a house is among those of a row: of its side, and within its numbers."""
    if row.least is None or row.most is None:
        return False
    return row.is_odd == bool(number % 2) and row.least <= number <= row.most


def better(
    own: Fitting, towns: Sequence[str], on_street: Collection[Fitting]
) -> Fitting | None:
    """Give a pair that fits better than one's own, or None: it fits, or nobody can tell.

    `towns` are those of one's own code, `on_street` what the files say of the house.

    >>> better(Fitting("00100", "Mallila"), ["Helsinki", "Helsingfors"], [])
    Fitting(postal_code='00100', town='Helsinki')
    >>> better(Fitting("00100", "Helsingfors"), ["Helsinki", "Helsingfors"], [])
    """
    codes = {each.postal_code for each in on_street if named_so(own.town, [each.town])}
    if len(codes) == 1 and own.postal_code not in codes:
        return Fitting(codes.pop(), own.town)
    if towns and not named_so(own.town, towns):
        return Fitting(own.postal_code, towns[0])
    return None
