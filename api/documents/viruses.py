"""Asks clamd whether a file is clean: over its socket, by INSTREAM, and without a library.

A scanner that is down or slow says nothing: then nobody knows, and nobody opens the file.
"""

import asyncio
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import structlog

PIECE: Final = 64 * 1024
PATIENCE_SECONDS: Final = 20.0
LONGEST_ANSWER: Final = 4096
LONGEST_NAME: Final = 64

log = structlog.get_logger()


class NoAnswer(Exception):
    """The scanner cannot be reached, or does not say what it found."""


@dataclass(frozen=True, slots=True)
class VirusScanner:
    """Where clamd listens: `/run/clamd.sock`, or `host:port`."""

    address: str
    patience: float = PATIENCE_SECONDS

    async def virus_in(self, content: bytes) -> str | None:
        """Name what is in a file, or nothing where it is clean; raise `NoAnswer`."""
        try:
            async with asyncio.timeout(self.patience):
                told = await self._ask(content)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            log.warning("virus_scanner_silent", error=type(error).__name__)
            raise NoAnswer from error
        return found_in(told)

    async def _ask(self, content: bytes) -> str:
        reader, writer = await self._open()
        try:
            writer.write(b"zINSTREAM\0")
            for piece in _pieces(content):
                writer.write(struct.pack("!L", len(piece)) + piece)
                await writer.drain()
            writer.write(struct.pack("!L", 0))
            await writer.drain()
            told = await reader.read(LONGEST_ANSWER)
        finally:
            writer.close()
        return told.rstrip(b"\0").decode(errors="replace")

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self.address.rpartition(":")
        if host and port.isdigit():
            return await asyncio.open_connection(host, int(port))
        return await asyncio.open_unix_connection(self.address)


def found_in(told: str) -> str | None:
    """Read an answer.

    >>> found_in("stream: OK"), found_in("stream: Eicar-Signature FOUND")
    (None, 'Eicar-Signature')
    """
    answer = told.removeprefix("stream: ")
    if answer == "OK":
        return None
    name, _, word = answer.rpartition(" ")
    if word != "FOUND" or not name:
        raise NoAnswer
    return name[:LONGEST_NAME]


def _pieces(content: bytes) -> Iterator[bytes]:
    yield from (content[at : at + PIECE] for at in range(0, len(content), PIECE))
