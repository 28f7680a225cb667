"""How somebody comes in without being known yet, and for how long what was mailed is good."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, NotFound, Unauthenticated


class EntryKind(StrEnum):
    """What was mailed: a link to an account, or a code to look once."""

    LINK = "link"
    CODE = "code"


LINK_LASTS: Final = timedelta(days=7)
CODE_LASTS: Final = timedelta(minutes=15)
GUEST_SESSION: Final = timedelta(minutes=30)
MOST_TRIES: Final = 5
MOST_MAILED: Final = 5
"""How many mails of a kind somebody is sent within a day, whoever asks for them."""
A_DAY: Final = timedelta(days=1)


class WrongOwnCode(Unauthenticated):
    """The code is wrong, used or too old. Ask for another one."""


class LinkOver(NotFound):
    """The link is used or too old. Ask for another one."""


class NotTheirAddress(Conflict):
    """The address is not one of this person's, or is somebody else's, too."""


class KeyNeeded(Conflict):
    """You sign in by a passkey. Come in by it, and see to the rest in your settings."""


class AccountOpen(Conflict):
    """You have an account already. Sign in, and add the passkey in your settings."""
