"""One request, job or command, from start to commit."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from api.database.engines import Database
from api.kernel.access import Caller
from api.kernel.operations import Operation
from api.kernel.purposes import Purpose
from api.kernel.sources import Source


@dataclass(frozen=True, slots=True)
class Work:
    """Who asks, for what and why, on whose word, when; and the transaction it happens in.

    `expected` is the version of the record that the caller has seen (`If-Match`). Between
    its start and its commit a Work awaits nothing but the database.
    """

    database: Database
    session: AsyncSession
    caller: Caller
    operation: Operation
    now: datetime
    purpose: Purpose | None = None
    source: Source | None = None
    expected: int | None = None

    @contextmanager
    def citing(self, source: Source) -> Iterator["Work"]:
        """Rest what is written in this block on a source of its own. Flush before it ends."""
        cited = replace(self, source=source)
        self.session.info["work"] = cited
        try:
            yield cited
        finally:
            self.session.info["work"] = self


@dataclass(frozen=True, slots=True)
class Asked:
    """What a Work is started with."""

    caller: Caller
    operation: Operation
    purpose: Purpose | None = None
    source: Source | None = None
    expected: int | None = None


class Works:
    """Starts Works on one database, by one clock."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self.database = database
        self.clock = clock

    @asynccontextmanager
    async def start(self, asked: Asked) -> AsyncIterator[Work]:
        """Commit when the block ends; undo all of it when it raises."""
        if asked.operation.writes:
            async with self.database.writing() as session:
                yield self._work(session, asked)
        else:
            async with self.database.looking() as session:
                yield self._work(session, asked)

    def _work(self, session: AsyncSession, asked: Asked) -> Work:
        work = Work(
            self.database,
            session,
            asked.caller,
            asked.operation,
            self.clock(),
            asked.purpose,
            asked.source,
            asked.expected,
        )
        session.info["work"] = work
        return work
