"""Databases that serve one test after another, with their statements and connections."""

from asyncio import AbstractEventLoop

from sqlalchemy import make_url

from api.database import sqlite
from api.database.engines import Database
from api.database.secrets import Secrets


class KeptDatabase(Database):
    """One that goes on after an application has closed it.

    On PostgreSQL its connections stay; on SQLite, where the file is a new one each time, only
    the statements that it has compiled.
    """

    def go_on(self, secrets: Secrets) -> None:
        self.secrets = secrets
        if self.is_sqlite:
            self._reader = sqlite.Reader(make_url(self.url).database or "")
            self._writer = sqlite.Writer(self.engine, self._batched)

    async def close(self) -> None:
        if self.is_sqlite:
            await super().close()

    async def end(self) -> None:
        if not self.is_sqlite:
            await super().close()


class OpenDatabases:
    """Those of a worker, by address; its tests run on one event loop."""

    def __init__(self) -> None:
        self.loop: AbstractEventLoop | None = None
        self._known: dict[str, KeptDatabase] = {}

    def open(self, url: str, secrets: Secrets) -> Database:
        """Open a database, or go on with it."""
        if known := self._known.get(url):
            known.go_on(secrets)
        else:
            known = self._known[url] = KeptDatabase(url, secrets)
        return known

    def has_let_go(self, url: str) -> bool:
        """Close what is about to be dropped; not while a test runs on the loop."""
        if self.loop is None or url not in self._known:
            return True
        if self.loop.is_running():
            return False
        self.loop.run_until_complete(self._known.pop(url).end())
        return True

    async def close(self) -> None:
        while self._known:
            await self._known.popitem()[1].end()
