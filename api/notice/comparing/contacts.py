"""Finds how a notice says that its controller is reached about personal data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from api.notice.lint.sentences import Sentence

OWN: Final = re.compile(
    "rekisterinpitäj|vastaava|yhteystie|yhteyshenkilö|tietosuoja-?asio|"
    "personuppgiftsansvarig|registeransvarig|kontakt|dataskydd|"
    "controller|who we are|contact|privacy"
)
OTHER: Final = re.compile(
    "valvontaviran|tietosuojavaltuut|tillsynsmyn|ombuds|supervisory|edpb|data protection auth"
)
EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE: Final = re.compile(r"(?<![\d-])(?:\+358|0)[\d ()-]{5,16}\d(?!\d*-)")


@dataclass(frozen=True, slots=True)
class Contacts:
    """An address and a number; None where a notice tells none of its controller."""

    email: str | None
    phone: str | None


def contacts_in(said: Sequence[Sentence]) -> Contacts:
    """Read the first address and number that are the controller's and no authority's.

    >>> from api.notice.lint.reading import sentences_in_text
    >>> contacts_in(sentences_in_text("Rekisterinpitäjä: Malli Oy, a@malli.example."))
    Contacts(email='a@malli.example', phone=None)
    """
    own = [each for each in said if OWN.search(each.whole) and not OTHER.search(each.whole)]
    emails = (found for each in own for found in EMAIL.findall(each.written))
    phones = (found for each in own for found in PHONE.findall(each.written))
    return Contacts(next(emails, None), next(phones, None))
