"""COPY of rows as text: while the database reads some, the next ones are made."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Final

import asyncpg

from api.demo.generator.rows import NOTHING, Row, line

ENOUGH: Final = 300_000
"""How many signs of a table are sent at once."""


class Copying:
    """Lines written down for the tables of a connection, and those that it is sending."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._written: dict[tuple[str, tuple[str, ...]], list[str]] = {}
        self._sizes: dict[str, int] = {}
        self._sending: asyncio.Task[None] | None = None

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Write rows down as lines."""
        text = "\n".join([row if type(row) is str else line(row) for row in rows])
        key = (table, tuple(columns))
        self._written.setdefault(key, []).append(text)
        self._sizes[table] = self._sizes.get(table, 0) + len(text)
        if self._sizes[table] > ENOUGH:
            await self._sent()
            self._sending = asyncio.create_task(self._send(key))

    async def finish(self) -> None:
        """Send all there is, and wait until it has arrived."""
        await self._sent()
        for key in list(self._written):
            await self._send(key)

    async def stop(self) -> None:
        """Send no more."""
        if self._sending:
            self._sending.cancel()
            await asyncio.wait([self._sending])

    async def _sent(self) -> None:
        if self._sending:
            await self._sending

    async def _send(self, key: tuple[str, tuple[str, ...]]) -> None:
        table, columns = key
        self._sizes[table] = 0
        text = "\n".join([*self._written.pop(key), ""])
        await self._connection.copy_to_table(
            table, columns=columns, source=_whole(text.replace("\\", "\\\\")), null=NOTHING
        )


async def _whole(text: str) -> AsyncIterator[bytes]:
    yield text.encode()
