"""What may be agreed to, by which way, how that is proved, and why somebody is left out."""

from enum import StrEnum
from typing import Final


class ConsentAct(StrEnum):
    """What an entry of the ledger says.

    `told` is no consent: a customer was told at a sale that we may write, and did not mind.
    """

    GRANTED = "granted"
    TOLD = "told"
    WITHDRAWN = "withdrawn"


class ConsentPurpose(StrEnum):
    """What for somebody's data may be used beside what they ordered."""

    MARKETING = "marketing"
    PROFILING = "profiling"
    PUBLICATION = "publication"
    ADVERTISING = "advertising"
    """Handed to an advertising platform."""


class ConsentWay(StrEnum):
    """By which way; what is no message has none."""

    EMAIL = "email"
    TEXT_MESSAGE = "text-message"
    PHONE = "phone"
    POST = "post"
    NONE = "none"


class ProofKind(StrEnum):
    """What proves an entry. The last four come of what a person does, and of nobody here."""

    PAPER = "paper"
    MESSAGE = "message"
    ORDER = "order"
    CONFIRMATION = "confirmation"
    LINK = "link"
    FORM = "form"
    OWN_ACCOUNT = "own-account"


class AgeGroup(StrEnum):
    """How old whoever agrees says to be: Data Protection Act 1050/2018, section 5."""

    ADULT = "adult"
    TEEN = "teen"
    """13 to 17 years: may agree, and is not profiled."""
    CHILD = "child"
    """Under 13: a guardian agrees."""


class Outlet(StrEnum):
    """Where something goes out."""

    EMAIL = "email"
    POST = "post"
    DIRECTORY = "directory"
    ADVERTISING = "advertising"


class Exclusion(StrEnum):
    """Why somebody is left out, in the order in which it is looked at."""

    ERASED = "erased"
    DECEASED = "deceased"
    RESTRICTED = "restricted"
    PROTECTED = "protected"
    OBJECTS = "objects"
    WITHDRAWN = "withdrawn"
    MINOR = "minor"
    NO_CONSENT = "no-consent"
    NOT_A_CUSTOMER = "not-a-customer"
    NOT_TOLD = "not-told"
    NO_ADDRESS = "no-address"
    UNDELIVERABLE = "undeliverable"


NO_WAY: Final = frozenset(
    {ConsentPurpose.PROFILING, ConsentPurpose.PUBLICATION, ConsentPurpose.ADVERTISING}
)
"""What is no message."""
