"""Databases on a PostgreSQL server that are emptied after a test and given to the next."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeVar
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url

from tests.emptying import Emptied

T = TypeVar("T")


class Server:
    """A server, spoken to in a thread of its own: an event loop may be running in ours."""

    def __init__(self, url: URL) -> None:
        self.url = url.set(drivername="postgresql")
        self.loop = asyncio.new_event_loop()
        self.ours: Any = None

    @classmethod
    @contextmanager
    def at(cls, url: str) -> Iterator["Server"]:
        server = cls(make_url(url))
        thread = Thread(target=server.loop.run_forever, daemon=True)
        thread.start()
        server.ours = server.wait(server.connect("postgres"))
        try:
            yield server
        finally:
            server.wait(server.ours.close())
            server.loop.call_soon_threadsafe(server.loop.stop)
            thread.join()
            server.loop.close()

    def wait(self, what: Awaitable[T]) -> T:
        async def awaited() -> T:
            return await what

        return asyncio.run_coroutine_threadsafe(awaited(), self.loop).result()

    async def connect(self, database: str) -> Any:
        at = self.url.set(database=database)
        return await asyncpg.connect(at.render_as_string(hide_password=False))

    @contextmanager
    def made(self, clause: str = "") -> Iterator[str]:
        """Make a database, give its URL, and drop it at the end."""
        name = self.make(clause)
        try:
            yield self.address(name)
        finally:
            self.drop(name)

    def make(self, clause: str = "") -> str:
        name = f"test_{uuid4().hex}"
        self.wait(self.ours.execute(f"CREATE DATABASE {name} {clause}"))
        return name

    def drop(self, name: str) -> None:
        self.wait(self.ours.execute(f"DROP DATABASE {name} WITH (FORCE)"))

    def address(self, name: str) -> str:
        at = self.url.set(drivername="postgresql+asyncpg", database=name)
        return at.render_as_string(hide_password=False)

    @contextmanager
    def kept(
        self, template: str, has_let_go: Callable[[str], bool]
    ) -> Iterator[Callable[[], AbstractContextManager[str]]]:
        """Give out copies of a template, taking each back as often as it can be emptied."""
        model = make_url(template).database or ""
        stock = Stock(self, f"TEMPLATE {model} STRATEGY FILE_COPY", has_let_go)
        try:
            yield stock.given
        finally:
            stock.given_up += stock.free
            stock.drop()


@dataclass
class Stock:
    """The copies of one template that nobody uses now, and those that nobody can use again."""

    server: Server
    clause: str
    has_let_go: Callable[[str], bool]

    def __post_init__(self) -> None:
        self.free: list[Emptied] = []
        self.given_up: list[Emptied] = []

    @contextmanager
    def given(self) -> Iterator[str]:
        copy = self.free.pop() if self.free else self.new()
        try:
            yield self.address(copy)
        finally:
            emptied = self.server.wait(copy.is_emptied())
            (self.free if emptied else self.given_up).append(copy)
            self.drop()

    def new(self) -> Emptied:
        name = self.server.make(self.clause)
        return self.server.wait(self._looked_at(name))

    async def _looked_at(self, name: str) -> Emptied:
        return await Emptied.looked_at(name, await self.server.connect(name))

    def drop(self) -> None:
        """Drop what was given up, but for what somebody still has open."""
        closed = [each for each in self.given_up if self.has_let_go(self.address(each))]
        self.given_up = [each for each in self.given_up if each not in closed]
        for copy in closed:
            self.server.wait(copy.connection.close())
            self.server.drop(copy.name)

    def address(self, copy: Emptied) -> str:
        return self.server.address(copy.name)
