"""The program of a bureau: HTTP/1.1 on a port of this machine, one question a connection."""

import asyncio
import contextlib
import json
from collections.abc import Mapping
from typing import Any, Final

from api.credit.simulator.behaviour import Behaviour, body_of

LOOPBACK: Final = "127.0.0.1"
LONGEST_HEAD: Final = 16 * 1024
DRIP_SECONDS: Final = 0.05
STATUS: Final = {
    Behaviour.FAILS: "500 Internal Server Error",
    Behaviour.KNOWS_NOTHING: "404 Not Found",
    Behaviour.REDIRECTS: "302 Found",
}


class SimulatedBureau:
    """A bureau that keeps the questions it was asked; port 0 takes a free one."""

    def __init__(self, port: int = 0, *, delay_seconds: float = 0.2) -> None:
        self.port = port
        self.delay_seconds = delay_seconds
        self.behaviour = Behaviour.ANSWERS
        self.questions: list[dict[str, Any]] = []
        self.heads: list[str] = []
        self._server: asyncio.Server | None = None
        self._callers: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/companies"

    async def start(self) -> None:
        """Listen. When this returns, `port` is the port."""
        self._server = await asyncio.start_server(
            self._serve, LOOPBACK, self.port, limit=LONGEST_HEAD
        )
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
                question = await self._read(reader)
                await self._answer(writer, question)
        finally:
            self._callers.discard(caller)
            writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> dict[str, Any]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        said = dict(line.lower().split(":", 1) for line in head.split("\r\n")[1:] if line)
        question = json.loads(await reader.readexactly(int(said.get("content-length", "0"))))
        self.heads.append(head)
        self.questions.append(question)
        return dict(question)

    async def _answer(self, writer: asyncio.StreamWriter, question: Mapping[str, Any]) -> None:
        behaviour = self.behaviour
        if behaviour is Behaviour.HANGS_UP:
            return
        if behaviour is Behaviour.HANGS:
            await asyncio.Event().wait()
        if behaviour is Behaviour.DELAYS:
            await asyncio.sleep(self.delay_seconds)
        body = body_of(behaviour, question)
        head = (
            f"HTTP/1.1 {STATUS.get(behaviour, '200 OK')}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            f"Location: http://elsewhere.example/\r\nConnection: close\r\n\r\n"
        )
        writer.write(head.encode())
        if behaviour is Behaviour.DRIPS:
            for byte in body:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(DRIP_SECONDS)
            return
        writer.write(body)
        await writer.drain()
