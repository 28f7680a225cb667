"""One request, job or command, from start to commit."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, aclosing, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy.ext.asyncio import AsyncSession

from api.database.base import Base
from api.database.engines import Database
from api.database.prebuilt import Prebuilt
from api.kernel.access import Caller
from api.kernel.operations import Operation
from api.kernel.purposes import Purpose
from api.kernel.sources import Source, SourceKind


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

    async def run(self, statement: Prebuilt, given: Mapping[str, Any]) -> list[Any]:
        """Run a prebuilt statement in this transaction, on the driver."""
        return await self.session.run_sync(statement.run, given)

    def cite(self, row: Base, source: Source) -> None:
        """Rest what one row tells on a source of its own."""
        self.session.info.setdefault("cited", {})[row] = source

    @contextmanager
    def citing(self, source: Source) -> Iterator["Work"]:
        """Rest what is written in this block on a source of its own. Flush before it ends."""
        cited = replace(self, source=source)
        self.session.info["work"] = cited
        try:
            yield cited
        finally:
            self.session.info["work"] = self

    def on_own_word(self) -> AbstractContextManager["Work"]:
        """Rest what is written in this block on whoever writes it. Flush before it ends."""
        return self.citing(Source(SourceKind.STAFF, given_at=self.now))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a Work is started with."""

    caller: Caller
    operation: Operation
    purpose: Purpose | None = None
    source: Source | None = None
    expected: int | None = None


class LateSession:
    """A session that is made when it is first used: most reads go by the driver alone."""

    def __init__(self, make: Callable[[], AsyncSession]) -> None:
        self._make = make
        self._info: dict[Any, Any] = {}
        self._made: AsyncSession | None = None

    @property
    def info(self) -> dict[Any, Any]:
        return self._info if self._made is None else self._made.info

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = self._make()
            self._made.info.update(self._info)
        return getattr(self._made, name)

    async def aclose(self) -> None:
        if self._made is not None:
            await self._made.close()


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
            async with aclosing(LateSession(self.database.looking)) as session:
                yield self._work(cast(AsyncSession, session), asked)

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
