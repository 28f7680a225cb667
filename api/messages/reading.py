"""Reads an e-mail as it lay in the mailbox. Whatever it holds, something can be said of it."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import parseaddr
from typing import Final

from api.kernel.free_text import readable
from api.mail.rules.kinds import LARGEST_TEXT
from api.messages.markup import text_of
from api.messages.received import Attached, Received, digest_of
from api.messages.returned import mail_returned
from api.messages.rules.files import MOST_BYTES, AttachmentTooBig
from api.messages.rules.kinds import MessageChannel

MOST_ATTACHED: Final = 20
MOST_ANSWERED: Final = 50
LONGEST_NAME: Final = 200
LONGEST_ID: Final = 255
ROBOTS: Final = ("mailer-daemon", "postmaster")


def read(raw: bytes, size: int, at: datetime) -> Received:
    """Read what was fetched of a mail: its first part, where it is larger than that.

    `at` is when it was fetched: a mail's own date is whatever its sender says.
    """
    message = message_from_bytes(raw, policy=default)
    mail_id = _header(message, "Message-ID", LONGEST_ID) or None
    name, address = parseaddr(_header(message, "From", 500))
    text = readable(_text(message)).strip()
    return Received(
        channel=MessageChannel.EMAIL,
        at=at,
        digest=digest_of(mail_id) if mail_id else hashlib.sha256(raw).hexdigest(),
        mail_id=mail_id,
        answers=_answers(message),
        subject=_header(message, "Subject", LONGEST_NAME),
        sender_name=readable(name)[:LONGEST_NAME].strip() or None,
        sender_address=_address(address),
        text=text[:LARGEST_TEXT],
        is_cut=size > len(raw) or len(text) > LARGEST_TEXT,
        is_automatic=_is_automatic(message, address),
        attached=[*_attached(message, is_whole=size <= len(raw))],
        returned=mail_returned(message),
    )


def _header(message: Message, name: str, most: int) -> str:
    """Read a header in one line. One that cannot be read says nothing."""
    try:
        said = str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - the parser fails in many ways on what strangers send
        return ""
    return " ".join(readable(said).split())[:most]


def _address(said: str) -> str | None:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(said, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def _answers(message: Message) -> list[str]:
    said = f"{_header(message, 'In-Reply-To', 2_000)} {_header(message, 'References', 20_000)}"
    return [digest_of(each) for each in said.split()[:MOST_ANSWERED]]


def _is_automatic(message: Message, address: str) -> bool:
    """Tell a machine's answer (RFC 3834) and a returned mail from what a person writes."""
    stated = _header(message, "Auto-Submitted", 100).lower()
    return stated not in {"", "no"} or address.lower().partition("@")[0] in ROBOTS


def _text(message: Message) -> str:
    try:
        body = (
            message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
        )
        said = str(body.get_content()) if body is not None else ""
        is_html = body is not None and body.get_content_subtype() == "html"
    except Exception:  # noqa: BLE001 - an unknown charset, a part that is none
        return ""
    return text_of(said) if is_html else said


def _attached(message: Message, *, is_whole: bool) -> Iterator[Attached]:
    try:
        files = [*message.iter_attachments()] if isinstance(message, EmailMessage) else []
    except Exception:  # noqa: BLE001 - as above
        return
    for each in files[:MOST_ATTACHED]:
        payload = each.get_payload(decode=True)
        name = readable(str(each.get_filename() or ""))[:LONGEST_NAME]
        content = payload if isinstance(payload, bytes) else b""
        too_big = len(content) > MOST_BYTES or not is_whole
        yield Attached(
            filename=name,
            media_type=each.get_content_type()[:64],
            size=len(content),
            content=None if too_big else content,
            because=AttachmentTooBig.slug() if too_big else None,
        )
