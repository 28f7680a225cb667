"""What may be done about one's own values, and how a refusal is said."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Invalid
from api.standing.rules.objections import Against

FOR_GOOD: Final = frozenset({Against.CONSENT})
"""What one does not take back: a consent once withdrawn is given anew, with its own proof."""


class ActOutcome(StrEnum):
    """What came of it."""

    DONE = "done"
    ASKED = "asked"
    """Somebody who works here looks at it, as at any request."""
    HELD = "held"
    """Something keeps it; it goes by itself when that ends."""


class NotOptional(Conflict):
    """The value is needed while the record is there. Ask for erasure of it all instead."""


class CorrectionEmpty(Invalid):
    """Say the value as it should be, or what is wrong."""


class ValueWrong(Invalid):
    """The value is too long, or not of this kind."""


class GivenAnew(Conflict):
    """A consent that was withdrawn is given anew, when you are asked for it."""
