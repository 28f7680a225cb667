"""Words for messages and their threads."""

from enum import StrEnum
from typing import Final

from api.kernel.refusals import Conflict, TooMany


class MessageChannel(StrEnum):
    """How a thread began."""

    EMAIL = "email"
    FORM = "form"


class MessageDirection(StrEnum):
    """Whether a message came in or went out."""

    IN = "in"
    OUT = "out"


class Topic(StrEnum):
    """What whoever wrote says it is about."""

    QUESTION = "question"
    COMMENT = "comment"
    OWN_DATA = "own-data"


class ThreadState(StrEnum):
    """Where a thread stands: what came in last has no answer, has one, or needs none."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    CLOSED = "closed"


class LinkedBy(StrEnum):
    """What says whose a thread is. An address is easily forged; a person has looked."""

    ADDRESS = "address"
    STAFF = "staff"


class TextFinding(StrEnum):
    """What a text holds that the register does not want."""

    IDENTITY_CODE = "identity-code"
    LIKE_IDENTITY_CODE = "like-identity-code"
    SENSITIVE = "sensitive"


LOOK_AT: Final = frozenset({TextFinding.LIKE_IDENTITY_CODE, TextFinding.SENSITIVE})
"""Findings that a person looks at: a code that is certain was masked before it was stored."""


class TooManyMessages(TooMany):
    """So many messages have come from here lately that no more are taken now."""

    headers = {"Retry-After": "3600"}  # noqa: RUF012 - as every refusal states them


class NoAddress(Conflict):
    """There is no e-mail address to answer to."""


class NothingToStrike(Conflict):
    """The message is ours, or its text is gone already."""
