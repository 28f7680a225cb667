"""Signing in at a kiosk: a badge or a PIN, at a registered device and nowhere else."""

from datetime import timedelta
from typing import Final

from api.kernel.refusals import Conflict, Forbidden, Invalid

SHIFT: Final = timedelta(hours=10)
"""The usual shift, where no setting says otherwise."""
LENGTHS: Final = range(6, 13)
FEWEST_DIGITS: Final = 3
_RUNS: Final = ("01234567890123456789", "98765432109876543210")


class WeakPin(Invalid):
    """A PIN has six to twelve digits that nobody guesses first."""


class BadgeOrPin(Invalid):
    """Show a badge, or give a username and a PIN."""


class BadgeTaken(Conflict):
    """Somebody else has that badge."""


class NotAtKiosks(Conflict):
    """Only who weighs signs in at a kiosk."""


class FullSignInNeeded(Forbidden):
    """Nobody changes an account at a kiosk: sign in with your password and code."""


def check_pin(pin: str) -> str:
    """Give a PIN back, unless it is short, of one or two digits, or a run.

    >>> check_pin("480 215".replace(" ", ""))
    '480215'
    """
    digits = pin.isascii() and pin.isdigit()
    if not digits or len(pin) not in LENGTHS or len(set(pin)) < FEWEST_DIGITS:
        raise WeakPin(min_length=LENGTHS.start, max_length=LENGTHS.stop - 1)
    if any(pin in run for run in _RUNS):
        raise WeakPin(min_length=LENGTHS.start, max_length=LENGTHS.stop - 1)
    return pin
