"""How people are reached: phone numbers and e-mail addresses, each in its one form."""

import re
from typing import Final

from api.kernel.refusals import Invalid

_HOME: Final = "FI"
_LABEL: Final = re.compile(r"\A\s*(?:p|puh|gsm|tel|mob)\s*[.:]\s*", re.IGNORECASE)


class WrongPhone(Invalid):
    """Not a phone number."""


class WrongEmail(Invalid):
    """Not an e-mail address."""


def phone_number(text: str, region: str = _HOME) -> str:
    """Give a number in E.164; without a country code it is a Finnish one.

    The library would dial letters as a keypad does, and so take a name for a number.

    >>> phone_number("puh. 040 123 4567"), phone_number("+46 8 123 456 78")
    ('+358401234567', '+46812345678')
    """
    import phonenumbers

    bare = _LABEL.sub("", text)
    if any(character.isalpha() for character in bare):
        raise WrongPhone("Give its digits only.")
    try:
        number = phonenumbers.parse(bare, region)
    except phonenumbers.NumberParseException:
        raise WrongPhone(
            "Give it with its area code, or with + and the country code."
        ) from None
    if number.extension or not phonenumbers.is_valid_number(number):
        raise WrongPhone("Give all its digits, and one number only.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def printed_phone(number: str) -> str:
    """Write a number in groups, as people read it.

    >>> printed_phone("+358401234567")
    '+358 40 1234567'
    """
    import phonenumbers

    known = phonenumbers.parse(number, _HOME)
    return phonenumbers.format_number(known, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def email_address(text: str) -> str:
    """Give an address with its domain in lower case; whether it is read, nobody asks here.

    >>> email_address(" Maija.Mallikas@Malli.Example ")
    'Maija.Mallikas@malli.example'
    """
    from email_validator import EmailNotValidError, validate_email

    try:
        address = validate_email(text.strip(), check_deliverability=False, strict=True)
    except EmailNotValidError:
        raise WrongEmail("It needs a name, an @ and a domain.") from None
    return address.normalized
