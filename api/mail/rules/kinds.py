"""Where an e-mail stands, and why it did not leave."""

from enum import StrEnum
from typing import Final


class MailState(StrEnum):
    """A mail waits until the server takes it; one that is dead waits for a person."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"


class MailFailure(StrEnum):
    """Why a mail is dead."""

    REFUSED = "refused"
    """The server said no for good (5xx)."""
    GIVEN_UP = "given-up"
    """It was tried for over two hours."""
    CHANGED = "changed"
    """What would leave is not what the ledger says: its values were erased meanwhile."""
    OFF = "off"
    """The server's address may not be used, or there is none any more."""
    BOUNCED = "bounced"
    """It came back: nobody has that address (RFC 3464, 5.x.x)."""
    WITHHELD = "withheld"
    """Whoever it would go to does not want it: the gate said so as it was to leave."""


class LinkKind(StrEnum):
    """What the link in a mail is for; only whoever gets the mail has it."""

    CONFIRM = "confirm"
    UNSUBSCRIBE = "unsubscribe"
    ENTER = "enter"
    """Opens an account for one's own data."""
    CODE = "code"
    """No link but a code, to be typed: it shows one's own data once."""


class Alarm(StrEnum):
    """What somebody must be told of at once, whatever the day."""

    SEALING_STOPPED = "sealing-stopped"
    MAILBOX_DEAD = "mailbox-dead"
    MAIL_DEAD = "mail-dead"
    REVIEWS_LATE = "reviews-late"
    CHANNEL_DOWN = "channel-down"
    LIST_RECALLED = "list-recalled"
    NOTICE_PUBLISHED_ALONE = "notice-published-alone"
    BREACH_NOTED = "breach-noted"
    BREACH_DUE = "breach-due"
    BREACH_OVERDUE = "breach-overdue"
    APPROVED_ALONE = "approved-alone"


class Tls(StrEnum):
    """How the connection to a mail server is protected; not at all on this machine only."""

    IMPLICIT = "implicit"
    STARTTLS = "starttls"
    NONE = "none"


LARGEST_TEXT: Final = 20_000
"""Characters of a message, in and out."""
