"""A virus scanner that speaks clamd's INSTREAM, and knows two signatures."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

MARKED = b"PUNNUS-TEST-MARKER-5f2b"
SIGNATURES = {MARKED: "Punnus.Test", b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE": "Eicar-Test"}


class Clamd:
    """Listens on this machine; while it is silent it hangs up."""

    def __init__(self) -> None:
        self.address = ""
        self.is_silent = False

    @classmethod
    @asynccontextmanager
    async def listening(cls) -> AsyncIterator["Clamd"]:
        clamd = cls()
        server = await asyncio.start_server(clamd._answer, "127.0.0.1", 0)
        clamd.address = "127.0.0.1:{1}".format(*server.sockets[0].getsockname())
        async with server:
            yield clamd

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.is_silent:
            assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
            content = b""
            while length := struct.unpack("!L", await reader.readexactly(4))[0]:
                content += await reader.readexactly(length)
            found = [name for mark, name in SIGNATURES.items() if mark in content]
            told = f"stream: {found[0]} FOUND" if found else "stream: OK"
            writer.write(told.encode() + b"\0")
            await writer.drain()
        writer.close()
