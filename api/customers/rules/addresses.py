"""Postal codes: text, not numbers, or Helsinki loses its zeros."""

import re
from typing import Final

from api.kernel.refusals import Invalid

_FINNISH: Final = frozenset({"FI", "AX"})
_FIVE_DIGITS: Final = re.compile(r"(?:(?:FIN?|AX)-)?([0-9]{3,5})")
_FOREIGN: Final = re.compile(r"[0-9A-Z](?:[0-9A-Z -]{0,14}[0-9A-Z])?")


class WrongPostalCode(Invalid):
    """Not a postal code of that country."""


def postal_code(text: str, country: str = "FI") -> str:
    """Give a postal code in its one form; a spreadsheet's `100` was 00100.

    >>> postal_code("100"), postal_code("114 55", "SE")
    ('00100', '114 55')
    """
    written = " ".join(text.upper().split())
    if country not in _FINNISH:
        return _foreign(written)
    found = _FIVE_DIGITS.fullmatch(written)
    if found is None or not int(found[1]):
        raise WrongPostalCode("A Finnish postal code has five digits.")
    return found[1].zfill(5)


def _foreign(written: str) -> str:
    if not _FOREIGN.fullmatch(written):
        raise WrongPostalCode("A postal code has at most 16 letters, digits and spaces.")
    return written
