"""What becomes of a file that comes with a message, and why one does not open."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, Refusal

MOST_BYTES: Final = 10 * 1024 * 1024


class AttachmentState(StrEnum):
    """How far a file has come."""

    LEFT = "left"
    """It is in the mailbox alone: too large, cut, or not of a kind that is taken in."""
    QUARANTINED = "quarantined"
    """The virus scanner has not answered yet; nobody opens it."""
    CLEAN = "clean"
    UNCHECKED = "unchecked"
    """No virus scanner is set up."""
    INFECTED = "infected"
    """The virus scanner found something in it. Nothing of it is kept here."""
    DESTROYED = "destroyed"
    """Its message was struck out or erased, and its key with it."""


class AttachmentTooBig(Refusal):
    """A file of a message is kept if it holds at most 10 MiB."""

    status = 413


class AttachmentWaits(Conflict):
    """The virus scanner has not looked at this file yet. Try again in a while."""


class AttachmentNotKept(Conflict):
    """The file is not kept here: it was left in the mailbox, or is gone."""


OPEN: Final = frozenset({AttachmentState.CLEAN, AttachmentState.UNCHECKED})


def check_opens(state: AttachmentState) -> None:
    """Refuse to open what nobody has looked at, and what is not here."""
    if state is AttachmentState.QUARANTINED:
        raise AttachmentWaits
    if state not in OPEN:
        raise AttachmentNotKept
