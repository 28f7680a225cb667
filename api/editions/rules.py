"""What an edition of the notice changes for those whom it informs."""

from enum import StrEnum


class Change(StrEnum):
    """What a version changes for those whom it informs."""

    EDITORIAL = "editorial"
    ADDITION = "addition"
    MATERIAL = "material"
    """Whoever is a customer is told of it."""
