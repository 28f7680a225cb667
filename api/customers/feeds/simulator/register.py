"""The program of a business register: HTTP/1.1 on a port of this machine."""

import asyncio
import contextlib
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from api.customers.feeds.simulator.answers import LISTS, Behaviour, body_of
from api.customers.feeds.simulator.companies import company

LOOPBACK: Final = "127.0.0.1"
STATUS: Final = {
    Behaviour.BUSY: "429 Too Many Requests",
    Behaviour.FAILS: "500 Internal Server Error",
    Behaviour.REDIRECTS: "302 Found",
}


class SimulatedRegister:
    """A register that keeps what it was asked; `companies` are by Y-tunnus, others made up."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.behaviour = Behaviour.ANSWERS
        self.companies: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self._server: asyncio.Server | None = None
        self._callers: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/v3"

    async def start(self) -> None:
        """Listen. When this returns, `port` is the port."""
        self._server = await asyncio.start_server(self._serve, LOOPBACK, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            for caller in self._callers:
                caller.cancel()
            await asyncio.gather(*self._callers, return_exceptions=True)
            await self._server.wait_closed()
            self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        caller = asyncio.current_task()
        assert caller is not None  # noqa: S101 - asyncio runs this in a task of its own
        self._callers.add(caller)
        try:
            with contextlib.suppress(OSError, ValueError, EOFError):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                await self._answer(writer, head.split(" ", 2)[1])
        finally:
            self._callers.discard(caller)
            writer.close()

    async def _answer(self, writer: asyncio.StreamWriter, target: str) -> None:
        self.asked.append(target)
        if self.behaviour is Behaviour.HANGS:
            await asyncio.Event().wait()
        body = self._body(target)
        status = STATUS.get(self.behaviour, "200 OK")
        head = (
            f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nRetry-After: 7\r\n"
            "Location: http://elsewhere.example/\r\nConnection: close\r\n\r\n"
        )
        writer.write(head.encode() + body)
        await writer.drain()

    def _body(self, target: str) -> bytes:
        parts = urlsplit(target)
        said = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path.endswith("/description"):
            return LISTS.get(said.get("code", ""), "").encode()
        business_id = said.get("businessId", "")
        one = self.companies.get(business_id) or company(business_id)
        return body_of(self.behaviour, one, int(said.get("page", "1")))
