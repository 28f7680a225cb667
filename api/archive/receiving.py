"""Takes a file in, piece by piece: looked at, checked for viruses, encrypted, then stored.

All of it happens before any Work is open. What is turned away leaves nothing behind.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from api.archive.locking import encrypted, new_key
from api.archive.rules.scans import MOST_BYTES, InfectedScan, ScanState, ScanTooBig
from api.archive.scan_actions import Received
from api.documents.media import ENOUGH, Medium, medium_of
from api.documents.store import FileStore
from api.documents.unfolding import check_unfolding
from api.documents.viruses import NoAnswer, VirusScanner
from api.kernel.identifiers import new_id
from api.settings import Settings

AT_ONCE: Final = 4
"""How many files are in memory at once; others wait their turn."""


@dataclass(frozen=True, slots=True)
class ScanRoom:
    """Where scans are kept and looked at."""

    store: FileStore
    scanner: VirusScanner | None
    turns: asyncio.Semaphore

    @classmethod
    def by(cls, settings: Settings) -> "ScanRoom":
        scanner = VirusScanner(settings.clamd) if settings.clamd else None
        return cls(FileStore(settings), scanner, asyncio.Semaphore(AT_ONCE))

    @asynccontextmanager
    async def received(self, request: Request) -> AsyncIterator[Received]:
        """Give a file that is stored, for as long as nothing goes wrong with it."""
        async with self.turns, self.kept(*await read_file(request)) as received:
            yield received

    @asynccontextmanager
    async def kept(self, content: bytes, medium: Medium) -> AsyncIterator[Received]:
        """Look at a file, encrypt and store it, for as long as nothing goes wrong with it."""
        file_id, key = new_id(), new_key()
        await asyncio.to_thread(check_unfolding, content, medium)
        state = await self.checked(content)
        hidden = await asyncio.to_thread(encrypted, content, key, file_id)
        size = len(content)
        del content
        try:
            await self.store.put(file_id, hidden)
            yield Received(file_id, key, medium, size, state)
        except BaseException:
            await asyncio.shield(self.store.delete(file_id))
            raise

    async def checked(self, content: bytes) -> ScanState:
        """Ask the virus scanner, if there is one; while it is silent, nobody opens the file."""
        if self.scanner is None:
            return ScanState.UNCHECKED
        try:
            found = await self.scanner.virus_in(content)
        except NoAnswer:
            return ScanState.QUARANTINED
        if found is not None:
            raise InfectedScan
        return ScanState.CLEAN


async def read_file(request: Request) -> tuple[bytes, Medium]:
    """Read no more than is allowed, and nothing of what is not what it claims to be."""
    claimed = request.headers.get("content-type", "")
    taken, medium = bytearray(), None
    async for piece in request.stream():
        taken += piece
        if len(taken) > MOST_BYTES:
            raise ScanTooBig
        if medium is None and len(taken) >= ENOUGH:
            medium = medium_of(bytes(taken[:ENOUGH]), claimed)
    return bytes(taken), medium or medium_of(bytes(taken), claimed)
