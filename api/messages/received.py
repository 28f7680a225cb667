"""A message that has come, from wherever, before it is anybody's."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from api.archive.scan_actions import Received as Stored
from api.kernel.languages import Language
from api.messages.rules.files import AttachmentState
from api.messages.rules.kinds import MessageChannel, Topic


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a message. The size is in bytes.

    `content` is there until it was looked at; `stored` once it is kept; `because` says why not.
    """

    filename: str
    media_type: str
    size: int
    content: bytes | None = None
    because: str | None = None
    state: AttachmentState = AttachmentState.LEFT
    stored: Stored | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What somebody wrote. `mail_id` is its Message-ID, `answers` those it refers to."""

    channel: MessageChannel
    at: datetime
    digest: str
    text: str
    sender_address: str | None
    subject: str = ""
    sender_name: str | None = None
    phone: str | None = None
    mail_id: str | None = None
    answers: Sequence[str] = ()
    attached: Sequence[Attached] = ()
    is_cut: bool = False
    is_automatic: bool = False
    topic: Topic = Topic.QUESTION
    language: Language | None = None
    named_order: str | None = None
    returned: str | None = None
    """The Message-ID of a mail of ours that came back for good."""


def digest_of(mail_id: str) -> str:
    """Tell one Message-ID from another."""
    return hashlib.sha256(mail_id.strip().encode("utf-8", "replace")).hexdigest()
