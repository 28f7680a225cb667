"""The Finnish numbers that our own company goes by."""

from stdnum.exceptions import ValidationError
from stdnum.fi import alv, ytunnus

from api.kernel.refusals import Invalid


class WrongCompanyNumber(Invalid):
    """The number is no Finnish business id or VAT number."""


def company_id(text: str) -> str:
    """Give a Y-tunnus in its one form.

    >>> company_id("FI 00000270")
    '0000027-0'
    """
    try:
        digits = ytunnus.validate(text)
    except ValidationError as error:
        raise WrongCompanyNumber from error
    return f"{digits[:7]}-{digits[7]}"


def vat_number(text: str) -> str:
    """Give a VAT number in its one form.

    >>> vat_number("00000270")
    'FI00000270'
    """
    try:
        return "FI" + str(alv.validate(text))
    except ValidationError as error:
        raise WrongCompanyNumber from error
