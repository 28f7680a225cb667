"""What can be brought in, and what becomes of rows that the register knows or does not."""

from dataclasses import dataclass
from enum import StrEnum

from api.imports.rules.targets import Target


class Noun(StrEnum):
    """What a list is of."""

    CUSTOMERS = "customers"
    SITES = "sites"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    PRICES = "prices"
    OPEN_INVOICES = "open-invoices"


class WhenKnown(StrEnum):
    """What becomes of a row whose record is in the register."""

    SKIP = "skip"
    UPDATE = "update"


class WhenNew(StrEnum):
    """What becomes of a row whose record is not in the register."""

    CREATE = "create"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Policy:
    """By what rows are matched with records, and what is done then."""

    key: Target
    when_known: WhenKnown = WhenKnown.SKIP
    when_new: WhenNew = WhenNew.CREATE
