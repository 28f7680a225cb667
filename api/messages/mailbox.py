"""Reads one mailbox by IMAP, in a thread. It only looks: what was read stays there, unread.

The standard library speaks the protocol. A server may claim any size, so what is read of it
at once is bounded here.
"""

import imaplib
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from socket import getaddrinfo
from typing import Any, Final

from api.settings import Settings

LARGEST: Final = 15 * 1024 * 1024
"""Bytes of one mail that are fetched; the rest of a larger one stays in the mailbox."""
AT_A_TIME: Final = 20
MOST_AT_ONCE: Final = 16 * 1024 * 1024
"""Once so many bytes are fetched, the next mails wait for the next round."""
SECONDS: Final = 20.0
_SIZE: Final = re.compile(rb"RFC822\.SIZE (\d{1,12})")
_PART: Final = f"(RFC822.SIZE BODY.PEEK[]<0.{LARGEST}>)"
BROKEN: Final = (OSError, imaplib.IMAP4.error, ValueError)
"""What reading may fail with."""


class MailboxUnsafe(OSError):
    """The server is not on this machine, and nothing protects the way to it."""


@dataclass(frozen=True, slots=True)
class Lying:
    """One mail in the mailbox: its number there, its size, and what was fetched of it."""

    uid: int
    size: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Fetched:
    """Some mails after a place, oldest first, and the numbering that they are numbered by."""

    uid_validity: str
    mails: tuple[Lying, ...]
    has_more: bool


class _Bounded(imaplib.IMAP4):
    def read(self, size: int) -> bytes:
        if size > 2 * LARGEST:
            raise self.abort("the server claims too much")
        return super().read(size)


class _BoundedTls(imaplib.IMAP4_SSL):
    def read(self, size: int) -> bytes:
        if size > 2 * LARGEST:
            raise self.abort("the server claims too much")
        return super().read(size)


def fetch(settings: Settings, uid_validity: str | None, last: int, since: date) -> Fetched:
    """Fetch the next mails after number `last`; of a new numbering, those since a day."""
    box = _connected(settings)
    try:
        box.login(settings.imap_username, settings.imap_password.get_secret_value())
        _checked(box.select(f'"{settings.imap_folder}"', readonly=True))
        validity = _validity(box)
        goes_on = validity == uid_validity
        asked = f"UID {last + 1}:*" if goes_on else f"SINCE {since:%d-%b-%Y}"
        [found] = _checked(box.uid("SEARCH", asked))[:1]
        uids = sorted(int(each) for each in (found or b"").split())
        new = [uid for uid in uids if uid > last or not goes_on]
        mails = tuple(_lying(box, new[:AT_A_TIME]))
        return Fetched(validity, mails, has_more=bool(mails) and mails[-1].uid < new[-1])
    finally:
        _left(box)


def _left(box: imaplib.IMAP4) -> None:
    """Say goodbye, or hang up on who does not listen."""
    try:
        box.logout()
    except BROKEN:
        box.shutdown()


def _connected(settings: Settings) -> imaplib.IMAP4:
    host, port = settings.imap_host or "", settings.imap_port
    if settings.imap_tls == "implicit":
        context = ssl.create_default_context()
        return _BoundedTls(host, port, ssl_context=context, timeout=SECONDS)
    if settings.imap_tls == "none":
        found = getaddrinfo(host, port)
        if not all(ip_address(each[4][0]).is_loopback for each in found):
            raise MailboxUnsafe
    box = _Bounded(host, port, timeout=SECONDS)
    if settings.imap_tls == "starttls":
        box.starttls(ssl.create_default_context())
    return box


def _lying(box: imaplib.IMAP4, uids: list[int]) -> Iterator[Lying]:
    """Fetch one after another, until it is enough. What is gone meanwhile is passed over."""
    taken = 0
    for uid in uids:
        if taken > MOST_AT_ONCE:
            return
        told = _checked(box.uid("FETCH", str(uid), _PART))
        for each in told:
            if isinstance(each, tuple):
                size = _SIZE.search(each[0])
                taken += len(each[1])
                yield Lying(uid, int(size[1]) if size else len(each[1]), each[1])


def _validity(box: imaplib.IMAP4) -> str:
    _, told = box.response("UIDVALIDITY")
    first = told[0] if told else None
    return first.decode("ascii")[:64] if isinstance(first, bytes) else ""


def _checked(answer: tuple[str, list[Any]]) -> list[Any]:
    kind, told = answer
    if kind != "OK":
        raise imaplib.IMAP4.error(kind)
    return told
