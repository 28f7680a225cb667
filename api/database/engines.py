"""One database, SQLite or PostgreSQL: where the two differ, a named method here hides it."""

import os
from collections.abc import AsyncIterator, Callable, Hashable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

from sqlalchemy import ClauseElement, Dialect, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from api.database import postgresql, sqlite
from api.database.failures import understood
from api.database.prebuilt import Prebuilt
from api.database.secrets import Secrets

POOL_SIZE: Final = 10
BUILT: Final[dict[bool, dict[Hashable, Prebuilt]]] = {False: {}, True: {}}
"""The statements this process has built for PostgreSQL and for SQLite, by their names."""


class RecordingSession(Session):
    """The session that the listeners of audit, provenance and search hang on."""


class Database:
    """A database that is written through sessions and read on its driver."""

    def __init__(self, url: str, secrets: Secrets | None = None) -> None:
        """Open a database; `secrets` encrypt what goes out in addresses and comes back."""
        self.url = url
        self.secrets = secrets or Secrets(os.urandom(32))
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.statements = BUILT[self.is_sqlite]
        self._reader: sqlite.Reader | postgresql.Reader
        self.engine: AsyncEngine
        if self.is_sqlite:
            path = make_url(url).database or ""
            self.engine = sqlite.sqlite_engine(path)
            self._aside = sqlite.sqlite_engine(path, writes=False)
            self._reader = sqlite.Reader(path)
            self._writer = sqlite.Writer(self.engine, self._batched)
        else:
            self.engine = self._aside = postgresql.postgresql_engine(url, POOL_SIZE)
            self._reader = postgresql.Reader(url, POOL_SIZE)

    @property
    def dialect(self) -> Dialect:
        return self.engine.sync_engine.dialect

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Give a session: what it wrote is durable when the block ends, undone if it raises."""
        with understood():
            if self.is_sqlite:
                async with self._writer.session() as session:
                    yield session
            else:
                async with _session(self.engine) as session, session.begin():
                    yield session

    def looking(self) -> AsyncSession:
        """Give a session that only looks; it connects when it is first used."""
        return _session(self._aside)

    def prepared(
        self, key: Hashable, make: Callable[[], ClauseElement], *, heavy: bool = False
    ) -> Prebuilt:
        """Give the statement of that name, building it the first time it is asked for."""
        known = self.statements.get(key)
        if known is None:
            known = self.statements[key] = Prebuilt(make(), self.dialect, heavy=heavy)
        return known

    async def fetch(self, statement: Prebuilt, values: Mapping[str, Any]) -> list[Any]:
        """Run a prebuilt reading statement on the driver: no session, no transaction."""
        parameters = statement.parameters(values)
        with understood():
            if isinstance(self._reader, postgresql.Reader):
                return await self._reader.fetch(statement.sql, parameters)
            if statement.heavy:
                return await self._reader.fetch_aside(statement.sql, parameters)
            return self._reader.fetch(statement.sql, parameters)

    async def append(self, statement: Prebuilt, values: Mapping[str, Any]) -> None:
        """Add a row on the driver, durably, outside any session. SQLite only."""
        with understood():
            await self._writer.execute(statement.sql, statement.parameters(values))

    async def close(self) -> None:
        if isinstance(self._reader, sqlite.Reader):
            self._reader.close()
            await self._aside.dispose()
            await self._writer.close()
        else:
            await self._reader.close()
            await self.engine.dispose()

    @staticmethod
    def _batched(connection: AsyncConnection) -> AsyncSession:
        return _session(connection, join_transaction_mode="create_savepoint")


def _session(bind: AsyncEngine | AsyncConnection, **options: Any) -> AsyncSession:
    return AsyncSession(
        bind, expire_on_commit=False, sync_session_class=RecordingSession, **options
    )
