"""Reads a stream piece by piece, for a while at a time, and loses nothing between."""

import asyncio
from typing import Final

CHUNK: Final = 4_096


class Chunks:
    """What comes in, as it comes. Patience that ends takes nothing from it."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self._reading: asyncio.Task[bytes] | None = None

    async def next(self, seconds: float) -> bytes | None:
        """Give the next bytes; none at the end, nothing while there are none."""
        if self._reading is None:
            self._reading = asyncio.create_task(self._reader.read(CHUNK))
        done, _ = await asyncio.wait([self._reading], timeout=seconds)
        if not done:
            return None
        reading, self._reading = self._reading, None
        return reading.result()

    def stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
