"""A vendor's server: a script that sets one cookie and fetches a picture. It keeps nothing."""

import asyncio
import contextlib
from typing import Final

LOOPBACK: Final = "127.0.0.1"
LONGEST_HEAD: Final = 16 * 1024
SCRIPT: Final = b"""document.cookie = "malli_mittari=1; Max-Age=2592000; Path=/; SameSite=Lax";
new Image().src = new URL("/kuva.gif", document.currentScript.src).href;
"""
PICTURE: Final = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)


class SimulatedVendor:
    """A vendor that answers with its script or its picture; port 0 takes a free one."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    async def start(self) -> None:
        """Listen. When this returns, `port` is the port."""
        self._server = await asyncio.start_server(
            self._serve, LOOPBACK, self.port, limit=LONGEST_HEAD
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, ValueError, EOFError):
            head = await reader.readuntil(b"\r\n\r\n")
            is_script = head.startswith(b"GET /mittari.js ")
            kind, body = ("text/javascript", SCRIPT) if is_script else ("image/gif", PICTURE)
            said = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}"
            writer.write(f"{said}\r\nConnection: close\r\n\r\n".encode() + body)
            await writer.drain()
        writer.close()
