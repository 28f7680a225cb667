"""The words in which a table states how it treats personal data.

A column says what kind of personal data it holds, what erasure does to it, and the path to
the person it speaks of; a table says by which retention rules it is kept. Masking, access
reports, erasure, retention and audit read these statements and nothing else.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PERSONAL: Final = "personal"
SUBJECT: Final = "subject"
FINDABLE: Final = "findable"
SALT: Final = "salt"
ERASED: Final = "∅"
"""What a pseudonym begins with, and no name that anybody gave."""


class Category(StrEnum):
    """What kind of personal data a column holds."""

    IDENTITY = "identity"
    CONTACT = "contact"
    ADDRESS = "address"
    BILLING = "billing"
    VEHICLE = "vehicle"
    FREE_TEXT = "free_text"
    CREDIT = "credit"
    STAFF = "staff"
    PROTECTED = "protected"
    """Of no column: what a value that tells where somebody is counts as, instead of its own,
    while their address is protected (turvakielto). Few need to know it."""


class OnErasure(StrEnum):
    """What erasure does to a column."""

    CLEAR = "clear"
    PSEUDONYM = "pseudonym"


@dataclass(frozen=True, slots=True)
class Personal:
    """A column that holds personal data."""

    category: Category
    on_erasure: OnErasure
    locates: bool = False
    """It tells where somebody is or is reached, or may: nobody knows what a note says."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How long a table's rows are kept: a rule of `api.law.retention`, counted from a column.

    `when` is a condition in SQL, for tables whose rows fall under different rules. `spares`
    are personal columns that the rule does not ask for: it keeps the row without them. A row
    that `is_sealed` stays in its chain when its period is over, and what names anybody goes.
    """

    rule: str
    since: str
    when: str | None = None
    spares: frozenset[str] = frozenset()
    is_sealed: bool = False


@dataclass(frozen=True, slots=True)
class KeptWith:
    """Rows that are kept exactly as long as the row they belong to, but for what it spares."""

    owner: str
    spares: frozenset[str] = frozenset()
