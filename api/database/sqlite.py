"""SQLite as the register uses it: one writer that commits in batches, readers beside it.

A durable commit costs an fsync, so Works that wait for each other share one. Each is a
savepoint in an open transaction; when nobody waits, or at 256, the transaction commits in a
thread and every Work in it answers. If that commit fails, all of them are told so.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from sqlalchemy import AsyncAdaptedQueuePool, Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    create_async_engine,
)

from api.database.failures import NotStored
from api.database.inline import InlineConnection, opened

BATCH: Final = 256


def sqlite_engine(path: str, *, writes: bool = True) -> AsyncEngine:
    """Make an engine on a file; a writing transaction holds the lock from its start.

    One that reads first and writes later would fail at once if another wrote in between.
    """

    def connect() -> InlineConnection:
        return opened(path, *([] if writes else ["query_only = ON"]))

    engine = create_async_engine(
        "sqlite+inline://",
        creator=connect,
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.begin() if writes else driver.execute("BEGIN")

    return engine


class Reader:
    """Reads on the driver, outside any transaction, inline on the loop."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection = opened(path, "query_only = ON")

    def fetch(self, sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, parameters).fetchall()

    async def fetch_aside(self, sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Read in a thread with a connection of its own: for what takes milliseconds."""

        def run() -> list[tuple[Any, ...]]:
            connection = opened(self._path, "query_only = ON")
            try:
                return connection.execute(sql, parameters).fetchall()
            finally:
                connection.close()

        return await asyncio.to_thread(run)

    def close(self) -> None:
        self._connection.close()


class Writer:
    """The one connection that writes, and the batch of Works that await its commit."""

    def __init__(
        self, engine: AsyncEngine, sessions: Callable[[AsyncConnection], AsyncSession]
    ) -> None:
        self._engine = engine
        self._sessions = sessions
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._connection: AsyncConnection | None = None
        self._batch: list[asyncio.Future[None]] = []
        self._orphaned: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """Give a session whose work is durable when the block has ended."""
        async with self._place() as connection:
            try:
                async with self._sessions(connection) as session:
                    await session.begin()
                    yield session
                    await session.commit()
            except (DBAPIError, sqlite3.Error) as error:
                if await self._is_undone():  # nor does the savepoint exist any more
                    raise NotStored("The database could not store this. Try again.") from error
                raise

    async def execute(self, sql: str, parameters: Sequence[Any]) -> None:
        """Run one statement on the driver and wait until it is durable."""
        async with self._place() as connection:
            raw = await connection.get_raw_connection()
            driver: Any = raw.driver_connection
            driver.execute(sql, parameters)

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[AsyncConnection]:
        done = asyncio.get_running_loop().create_future()
        await self._wait_for_turn()
        try:
            yield await self._begun()
            self._batch.append(done)
        finally:
            await asyncio.shield(self._settle())
        await asyncio.shield(done)

    async def _wait_for_turn(self) -> None:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except asyncio.CancelledError:
            if (
                self._waiting == 1 and self._batch
            ):  # whoever left the batch to us, left it alone
                self._orphaned = asyncio.create_task(self._close_batch())
            raise
        finally:
            self._waiting -= 1

    async def _close_batch(self) -> None:
        async with self._turn:
            await self._commit()

    async def _begun(self) -> AsyncConnection:
        if self._connection is None:
            self._connection = await self._engine.connect()
        if not self._connection.in_transaction():
            try:
                await self._connection.begin()
            except Exception as error:
                await self._connection.invalidate()
                self._connection = None
                raise NotStored("The database is busy. Try again in a moment.") from error
        return self._connection

    async def _settle(self) -> None:
        """Commit unless another Work is about to join the batch; then let it in."""
        try:
            if not self._waiting or len(self._batch) >= BATCH or await self._is_undone():
                await self._commit()
        finally:
            self._turn.release()

    async def _commit(self) -> None:
        batch, self._batch = self._batch, []
        failure: Exception | None = None
        try:
            await self._commit_what_stands()
        except Exception as error:  # noqa: BLE001 - whatever it was, every Work must hear of it
            failure = NotStored("The database could not store this. Try again.")
            failure.__cause__ = error
            await self._abandoned()
        for done in batch:
            if done.cancelled():
                continue
            done.set_exception(failure) if failure else done.set_result(None)

    async def _commit_what_stands(self) -> None:
        if await self._is_undone():
            raise sqlite3.OperationalError("the transaction was rolled back")
        if self._connection and self._connection.in_transaction():
            await self._connection.commit()

    async def _is_undone(self) -> bool:
        """Whether SQLite has ended the transaction by itself, as it may when a disk is full.

        With it went every Work of the batch; what follows would commit statement by statement.
        """
        if self._connection is None or not self._connection.in_transaction():
            return False
        raw: Any = await self._connection.get_raw_connection()
        return not raw.driver_connection.in_transaction

    async def _abandoned(self) -> None:
        """Close the connection, which undoes whatever is open on it."""
        if self._connection:
            await self._connection.invalidate()
            await self._connection.close()
            self._connection = None

    async def close(self) -> None:
        async with self._turn:
            await self._commit()
            if self._connection:
                await self._connection.close()
        await self._engine.dispose()
