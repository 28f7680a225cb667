"""Reads from a report that a mail came back: which of ours it was, and for good (RFC 3464)."""

from collections.abc import Iterator
from email.message import Message
from typing import Final

FOR_GOOD: Final = "5."
LONGEST_ID: Final = 255
REPORT: Final = "message/delivery-status"
ORIGINALS: Final = {"message/rfc822", "text/rfc822-headers", "message/global-headers"}


def mail_returned(message: Message) -> str | None:
    """Give the Message-ID of what nobody will ever get; None of anything else."""
    try:
        statuses = [*_statuses(message)]
        ids = [*_originals(message)]
    except Exception:  # noqa: BLE001 - the parser fails in many ways on what strangers send
        return None
    is_dead = bool(statuses) and all(each.startswith(FOR_GOOD) for each in statuses)
    return ids[0][:LONGEST_ID] if is_dead and ids else None


def _statuses(message: Message) -> Iterator[str]:
    for part in message.walk():
        if part.get_content_type() == REPORT:
            blocks = part.get_payload()
            for block in blocks if isinstance(blocks, list) else ():
                if isinstance(block, Message) and block.get("Status"):
                    yield str(block["Status"]).strip()


def _originals(message: Message) -> Iterator[str]:
    for part in message.walk():
        if part.get_content_type() in ORIGINALS:
            inner = part.get_payload()
            if isinstance(inner, list):
                named = (each for each in inner if isinstance(each, Message))
                yield from (str(it["Message-ID"]).strip() for it in named if it["Message-ID"])
            else:
                lines = str(inner).splitlines()
                ids = (each for each in lines if each.lower().startswith("message-id:"))
                yield from (each.partition(":")[2].strip() for each in ids)
