"""A server on this machine only: what others run, as our tests and the demo stand in for it."""

import asyncio
import contextlib
from abc import ABC, abstractmethod
from asyncio import StreamReader, StreamWriter
from typing import Final

HERE: Final = "127.0.0.1"
LONGEST_HEAD: Final = 16 * 1024


class Loopback(ABC):
    """Listens here and answers one request a connection; port 0 takes a free one."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self._server: asyncio.Server | None = None
        self._callers: set[asyncio.Task[None]] = set()

    @abstractmethod
    async def converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Hear whoever connected, and answer. A caller that hangs up or babbles ends it."""

    @property
    def origin(self) -> str:
        return f"http://{HERE}:{self.port}"

    async def start(self) -> None:
        """Listen. When this returns, `port` is the port."""
        self._server = await asyncio.start_server(
            self._serve, HERE, self.port, limit=LONGEST_HEAD
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Listen no more, and leave whoever waits for an answer."""
        if self._server is not None:
            self._server.close()
            for caller in self._callers:
                caller.cancel()
            await asyncio.gather(*self._callers, return_exceptions=True)
            await self._server.wait_closed()
            self._server = None

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        caller = asyncio.current_task()
        assert caller is not None  # noqa: S101 - asyncio runs this in a task of its own
        self._callers.add(caller)
        try:
            with contextlib.suppress(OSError, ValueError, EOFError):
                await self.converse(reader, writer)
        finally:
            self._callers.discard(caller)
            writer.close()
