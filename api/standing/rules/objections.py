"""What somebody may object to, or take back: it holds until they say otherwise."""

from enum import StrEnum
from typing import Final


class Against(StrEnum):
    """Against what an objection is: GDPR, Articles 7(3) and 21."""

    MARKETING = "marketing"
    PROFILING = "profiling"
    DISCLOSURE = "disclosure"
    PUBLICATION = "publication"
    CONSENT = "consent"
    """All that rests on consent alone."""


NO_MARKETING: Final = frozenset({Against.MARKETING, Against.CONSENT})
"""What keeps marketing away: GDPR, Article 21(3), and no consent is left."""
