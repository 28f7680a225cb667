"""How passkeys are refused, and how long one has to answer."""

from datetime import timedelta
from typing import Final

from api.kernel.refusals import Conflict, Invalid

ANSWERED_WITHIN: Final = timedelta(minutes=5)
MOST_PASSKEYS: Final = 10


class WrongPasskey(Invalid):
    """The passkey is not the one that was asked for, or it came too late. Try again."""


class TooManyPasskeys(Conflict):
    """Remove a passkey before you add another."""
