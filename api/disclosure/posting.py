"""The way out by e-mail: to the one mail server that is set, for a disclosure of the ledger.

As with `outgoing`, nothing but the bytes that the ledger has the digest of leaves. A notice
that the register sends its keepers about itself names nobody, and is no disclosure.
"""

import hashlib
import ssl
from asyncio import get_running_loop, timeout, to_thread
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Final, Protocol

import aiosmtplib
from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from sqlalchemy import select

from api.disclosure.rules import (
    AddressRefused,
    NotDisclosed,
    PartnerTooSlow,
    PartnerUnreachable,
    PayloadChanged,
)
from api.disclosure.tables import Disclosure
from api.jobs.task import Task

PATIENCE_SECONDS: Final = 30.0
FOR_GOOD: Final = 500
LOOPBACK: Final = "127.0.0.1"


class MailDeferred(Exception):
    """The server does not take the mail now (4xx), or does not know us. It may later."""


class MailRejected(Exception):
    """The server does not take the mail, and never will (5xx)."""


class Carrier(Protocol):
    """Takes a mail on, or says why not."""

    async def carry(self, sender: str, to: str, payload: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server. Without TLS it is on this machine, or it is not used."""

    host: str
    port: int
    implicit_tls: bool = False
    starttls: bool = False
    username: str | None = None
    password: str | None = None
    patience: float = PATIENCE_SECONDS

    async def carry(self, sender: str, to: str, payload: bytes) -> None:
        is_protected = self.implicit_tls or self.starttls
        if not is_protected and not await _is_here(self.host):
            raise AddressRefused
        try:
            async with timeout(self.patience):
                await self._send(sender, to, payload)
        except SMTPRecipientsRefused as error:
            raise _judged(error.recipients[0].code) from error
        except SMTPAuthenticationError as error:
            raise MailDeferred from error
        except TimeoutError as error:
            raise PartnerTooSlow from error
        except OSError as error:
            raise PartnerUnreachable from error
        except SMTPResponseException as error:
            raise _judged(error.code) from error
        except SMTPException as error:
            raise MailDeferred from error

    async def _send(self, sender: str, to: str, payload: bytes) -> None:
        is_protected = self.implicit_tls or self.starttls
        await aiosmtplib.send(
            payload,
            sender=sender,
            recipients=[to],
            hostname=self.host,
            port=self.port,
            username=self.username,
            password=self.password,
            local_hostname="localhost",
            timeout=self.patience,
            use_tls=self.implicit_tls,
            start_tls=self.starttls,
            tls_context=ssl.create_default_context() if is_protected else None,
        )


@dataclass(frozen=True, slots=True)
class Sink:
    """A folder in place of a mail server: for the demo, which writes to nobody."""

    folder: Path

    async def carry(self, sender: str, to: str, payload: bytes) -> None:
        await to_thread(self._keep, payload)

    def _keep(self, payload: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.folder / f"{hashlib.sha256(payload).hexdigest()[:16]}.eml").write_bytes(payload)


async def post(task: Task, carrier: Carrier, sender: str, to: str, payload: bytes) -> None:
    """Send what was disclosed: the disclosure is this task's record."""
    if not task.goes_out:
        raise TypeError(f"{task.name} waits for others: let its handler be `Outside`")
    async with task.work(writes=False) as work:
        query = select(Disclosure.payload_sha256).where(Disclosure.id == task.record_id)
        written_down = await work.session.scalar(query)
    if written_down is None:
        raise NotDisclosed
    if hashlib.sha256(payload).hexdigest() != written_down:
        raise PayloadChanged
    await carrier.carry(sender, to, payload)


def _judged(code: int) -> Exception:
    return MailRejected() if code >= FOR_GOOD else MailDeferred()


async def _is_here(host: str) -> bool:
    found = await get_running_loop().getaddrinfo(host, None)
    return all(ip_address(each[4][0]).is_loopback for each in found)
