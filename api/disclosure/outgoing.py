"""The way out: an HTTP client that opens for a disclosure of the ledger, and for nothing else.

It sends only the bytes that the ledger has the digest of, follows no redirect, waits for
nobody long, reads no more than it expects, and reaches public addresses over TLS only. The
name is resolved once and that address is used, so it cannot change after it was checked.
"""

import asyncio
import hashlib
import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

import httpx
from sqlalchemy import select

from api.disclosure.rules import (
    AddressRefused,
    AnswerTooBig,
    NotDisclosed,
    PartnerTooSlow,
    PartnerUnreachable,
    PayloadChanged,
)
from api.disclosure.tables import Disclosure
from api.jobs.task import Task

TIMEOUT: Final = httpx.Timeout(20, connect=5)
PATIENCE_SECONDS: Final = 30.0
"""For a whole answer: each of its bytes may come in time, and the last one never."""
LARGEST_ANSWER: Final = 1024 * 1024
CODE: Final = re.compile("[A-Za-z]{1,16}")
"""What a partner's own list is called: it says nothing of anybody."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a partner answered. It is theirs: check it before it is believed."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Outgoing:
    """An open way out, for one disclosure."""

    def __init__(
        self, client: httpx.AsyncClient, disclosure: Disclosure, patience: float
    ) -> None:
        self._client = client
        self._patience = patience
        self.disclosure = disclosure

    async def send(
        self, method: str, url: str, payload: bytes, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Send what was disclosed, and read the answer."""
        self._check(payload)
        sending = self._client.build_request(method, url, content=payload, headers=headers)
        return await self._exchange(sending)

    async def fetch(self, url: str, query: bytes, *, page: int = 1) -> Reply:
        """Ask by GET: what was disclosed is the query of the address."""
        self._check(query)
        paged = f"&page={page:d}" if page > 1 else ""
        return await self._exchange(
            self._client.build_request("GET", f"{url}?{query.decode('ascii')}{paged}")
        )

    async def look_up(self, url: str, codes: Mapping[str, str]) -> Reply:
        """Fetch what is public of the same partner; it is told nothing but codes."""
        if not all(CODE.fullmatch(each) for pair in codes.items() for each in pair):
            raise NotDisclosed
        return await self._exchange(self._client.build_request("GET", url, params=codes))

    def _check(self, payload: bytes) -> None:
        if hashlib.sha256(payload).hexdigest() != self.disclosure.payload_sha256:
            raise PayloadChanged

    async def _exchange(self, sending: httpx.Request) -> Reply:
        try:
            async with asyncio.timeout(self._patience):
                return await self._answer(sending)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise PartnerTooSlow from error
        except (OSError, httpx.HTTPError) as error:
            raise PartnerUnreachable from error

    async def _answer(self, sending: httpx.Request) -> Reply:
        answer = await self._client.send(sending, stream=True)
        body = bytearray()
        try:
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > LARGEST_ANSWER:
                    raise AnswerTooBig
        finally:
            await answer.aclose()
        return Reply(answer.status_code, answer.headers, bytes(body))


@asynccontextmanager
async def outgoing(
    task: Task, *, to_loopback: bool = False, patience: float = PATIENCE_SECONDS
) -> AsyncIterator[Outgoing]:
    """Open the way out for the disclosure that is this task's record."""
    if not task.goes_out:
        raise TypeError(f"{task.name} waits for others: let its handler be `Outside`")
    async with task.work(writes=False) as work:
        query = select(Disclosure).where(Disclosure.id == task.record_id)
        disclosure = await work.session.scalar(query)
    if disclosure is None:
        raise NotDisclosed
    transport = PublicOnly(to_loopback=to_loopback)
    async with httpx.AsyncClient(
        transport=transport, timeout=TIMEOUT, follow_redirects=False
    ) as client:
        yield Outgoing(client, disclosure, patience)


class PublicOnly(httpx.AsyncHTTPTransport):
    """Connects to public addresses over TLS, and in tests to this machine."""

    def __init__(self, *, to_loopback: bool) -> None:
        super().__init__(retries=0)
        self._to_loopback = to_loopback

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host, port = request.url.host, request.url.port
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)
        addresses = [_real(ip_address(each[4][0])) for each in found]
        is_here = self._to_loopback and all(each.is_loopback for each in addresses)
        is_public = request.url.scheme == "https" and all(map(_is_public, addresses))
        if not (is_here or is_public):
            raise AddressRefused
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=str(addresses[0]))
        return await super().handle_async_request(request)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not address.is_multicast


def _real(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Take an IPv4 address out of the IPv6 one that it may hide in."""
    return getattr(address, "ipv4_mapped", None) or address
