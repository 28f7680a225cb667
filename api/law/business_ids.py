"""The Finnish business id (Y-tunnus) and the VAT number made of it: Act 244/2001."""

import re
from typing import Final

from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus

from api.kernel.refusals import Invalid

_OLD: Final = re.compile(r"[0-9]{6}-?[0-9]")
_NEVER_ISSUED: Final = "00000000"


class WrongBusinessId(Invalid):
    """Not a Finnish business id."""


def business_id(text: str) -> str:
    """Give a Y-tunnus in its one form; one of the old ones with six digits gets its zero.

    >>> business_id("FI 20774740"), business_id("112038-9")
    ('2077474-0', '0112038-9')
    """
    bare = text.strip()
    try:
        digits = ytunnus.validate(f"0{bare}" if _OLD.fullmatch(bare) else bare)
    except ValidationError:
        digits = _NEVER_ISSUED
    if digits == _NEVER_ISSUED:
        raise WrongBusinessId("It is seven digits, a hyphen and a check digit that fits them.")
    return f"{digits[:7]}-{digits[7]}"


def vat_number(checked_business_id: str) -> str:
    """Write the VAT number of a business that is registered for VAT; not every one is.

    >>> vat_number("2077474-0")
    'FI20774740'
    """
    return "FI" + checked_business_id.replace("-", "")


def vat_number_of(text: str) -> str:
    """Read a VAT number in any form people write it.

    >>> vat_number_of("fi 2077474-0")
    'FI20774740'
    """
    return vat_number(business_id(text))
