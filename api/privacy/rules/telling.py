"""How recipients are told of a correction, an erasure or a restriction: GDPR, Article 19."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from api.disclosure.rules import RecipientRole
from api.kernel.refusals import Conflict

PATIENCE: Final = timedelta(days=14)
NOT_TOLD: Final = frozenset(
    {RecipientRole.OURSELVES, RecipientRole.DATA_SUBJECT, RecipientRole.AUTHORITY}
)
"""Ourselves, the person, and authorities, which are no recipients where a law makes them
ask about one case: Article 4(9)."""


class Became(StrEnum):
    """What became of the data."""

    RECTIFIED = "rectified"
    ERASED = "erased"
    RESTRICTED = "restricted"


class TellingWay(StrEnum):
    """By which way a recipient is told, or answers."""

    API = "api"
    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"


class Excuse(StrEnum):
    """Why a recipient need not be told, or cannot be."""

    NOT_CONCERNED = "not_concerned"
    """What changed was never among what it was given."""
    GONE = "gone"
    """It has ended, and nobody has its data."""
    DISPROPORTIONATE = "disproportionate"


class ToldAlready(Conflict):
    """The recipient was told already."""


class NotToldYet(Conflict):
    """Tell the recipient first."""


class TellingEnded(Conflict):
    """The recipient has acknowledged, or need not be told."""


class SomebodyToTell(Conflict):
    """The ledger names recipients: each is told."""


class NothingToTell(Conflict):
    """Nothing was corrected, erased or restricted yet."""


def is_reminder_due(told_at: datetime, reminded_at: datetime | None, now: datetime) -> bool:
    """Tell whether to ask again for an acknowledgement.

    >>> from datetime import UTC
    >>> told = datetime(2026, 11, 2, tzinfo=UTC)
    >>> [is_reminder_due(told, None, told + timedelta(days=day)) for day in (13, 14)]
    [False, True]
    """
    return now >= (reminded_at or told_at) + PATIENCE
