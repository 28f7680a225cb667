"""Bank accounts, and the references that tell one payment from another.

A reference is text without leading zeros: `1001` and `0001001` have the same check digit and
are the same reference.
"""

import re
from itertools import cycle
from typing import Final

from stdnum import iban as ibans
from stdnum import iso11649, luhn
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_97_10

from api.kernel.refusals import Invalid

_BASE: Final = re.compile(r"[1-9][0-9]{2,18}")
_NATIONAL: Final = re.compile(r"[1-9][0-9]{3,19}")


class WrongIban(Invalid):
    """Not an account number."""


class WrongReference(Invalid):
    """Not a payment reference."""


def iban(text: str) -> str:
    """Give an account number without spaces; a Finnish one has a check digit of its own too.

    >>> iban("FI21 1234 5600 0007 85")
    'FI2112345600000785'
    """
    try:
        number = ibans.validate(text)
        if number.startswith("FI"):
            luhn.validate(number[4:])
    except ValidationError:
        raise WrongIban("Its check digits do not fit it.") from None
    return number


def printed_iban(checked: str) -> str:
    """Write an account number as people read it, in groups of four."""
    return ibans.format(checked)


def reference_number(base: str) -> str:
    """Make the reference of 3 to 19 digits: they, and a check digit after them.

    >>> reference_number("12345"), reference_number("20260001")
    ('123453', '202600017')
    """
    bare = base.lstrip("0")
    if not _BASE.fullmatch(bare):
        raise WrongReference("It is made of 3 to 19 digits, of which the first is no zero.")
    return bare + _check_digit(bare)


def checked_reference(text: str) -> str:
    """Give a national or an RF reference in its one form, if its check digits fit it.

    >>> checked_reference("00020 26000 17"), checked_reference("rf85 2026 0001 7")
    ('202600017', 'RF85202600017')
    """
    bare = "".join(text.split()).upper()
    if bare.startswith("RF"):
        return _checked_rf(bare)
    bare = bare.lstrip("0")
    if not _NATIONAL.fullmatch(bare) or bare[-1] != _check_digit(bare[:-1]):
        raise WrongReference("Its check digit does not fit it.")
    return bare


def rf_reference(reference: str) -> str:
    """Make the international reference (ISO 11649) of a national one.

    >>> rf_reference("202600017")
    'RF85202600017'
    """
    return f"RF{mod_97_10.calc_check_digits(f'{reference}RF')}{reference}"


def national_reference(checked: str) -> str:
    """Take what an RF reference was made of, to find the invoice; a national one stays.

    >>> national_reference("RF85202600017")
    '202600017'
    """
    return checked[4:].lstrip("0") if checked.startswith("RF") else checked


def printed_reference(checked: str) -> str:
    """Write a reference in groups: national by five from the right, RF by four from the left.

    >>> printed_reference("202600017"), printed_reference("RF85202600017")
    ('2026 00017', 'RF85 2026 0001 7')
    """
    if checked.startswith("RF"):
        return iso11649.format(checked)
    return " ".join(re.findall(r"\d{1,5}", checked[::-1]))[::-1]


def _check_digit(base: str) -> str:
    weighed = sum(int(digit) * weight for digit, weight in zip(base[::-1], cycle((7, 3, 1))))
    return str(-weighed % 10)


def _checked_rf(bare: str) -> str:
    try:
        return iso11649.validate(bare)
    except ValidationError:
        raise WrongReference("Its check digits do not fit it.") from None
