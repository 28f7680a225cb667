"""What makes a non-disclosure agreement, and a signature under it, acceptable."""

from datetime import date

from api.kernel.refusals import Conflict, Forbidden, Invalid
from api.law.access import last_day


class EditionBeforeToday(Invalid):
    """A new edition begins today or later; nobody has signed what was not there."""


class EditionSuperseded(Conflict):
    """Another edition begins that day or later already."""


class OwnPaper(Forbidden):
    """Somebody else registers your signature."""


class SignedLater(Invalid):
    """A paper is signed before it is registered, and after its edition began."""


def renewal_day(valid_from: date) -> date:
    """Tell by when everybody has to have signed a new edition."""
    return last_day("NDA_RENEWAL", valid_from)


def signed_until(signed_on: date) -> date:
    """Tell how long a signature holds while no newer edition asks for another."""
    return last_day("NDA_LASTS", signed_on)
