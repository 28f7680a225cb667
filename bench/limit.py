"""The limit: a bare ASGI application and the raw driver, running the register's own statements.

It knows nobody, checks nothing and writes no trail but the durable view row, which is part of
what the statements do. Served by `uvicorn bench.limit:app`.
"""

import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final, TypeAlias
from uuid import UUID

from api.customers.queries import CUSTOMERS_SHOWN
from api.customers.row_queries import CUSTOMER_ROWS
from api.customers.search import found_by
from api.database.engines import Database
from api.database.secrets import Secrets
from api.kernel.access import Caller
from api.kernel.roles import Role
from api.settings import Settings
from api.views.reading import Wanted, prepared
from bench.asking import opened
from bench.bare import BareDatabase, bare_database
from bench.recording import Recording
from bench.replay import Replay
from bench.template import Template
from bench.trucks import Queue

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
Send: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]

FOLDER: Final = Path(os.environ["BENCH_FOLDER"])
URL: Final = os.environ["BENCH_DATABASE_URL"]
CALLER: Final = Caller(UUID(os.environ["BENCH_ACCOUNT"]), frozenset({Role.ORDER_DESK}))
READ: Final = Wanted(CUSTOMERS_SHOWN, logged=True, by_id=True)
PAGE: Final = Wanted(CUSTOMER_ROWS, logged=True, sort="name", descending=False, onwards=True)
CUSTOMERS: Final = "/api/v1/customers"
LIMIT: Final = 50


class Limit:
    """Answers what the bench asks for, with as little as can be."""

    def __init__(self) -> None:
        self._register = Database(URL)  # for its dialect; it opens nothing that is used
        self._database: BareDatabase = bare_database(URL)
        self._secrets = Secrets(Settings(_env_file=None).secrets_key)
        self._read = self._template(READ)
        self._page = self._template(PAGE)
        self._searches: dict[str, Template] = {}
        self._order = Replay(Recording.load(FOLDER / "order.pickle"))
        queue = Queue.load(FOLDER / "trucks.pickle")
        weighing = Recording.load(FOLDER / "closing.pickle")
        self._closing = Replay(weighing, queue.trucks, queue.instead)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        path, body = scope["path"], b""
        if scope["method"] == "POST":
            body = (await receive())["body"]
        status, answer = 200, b""
        if path == CUSTOMERS:
            answer = await self._pages(scope["query_string"])
        elif path.endswith("/search"):
            answer = await self._found(json.loads(body)["text"])
        elif path.endswith("/orders"):
            status, answer = 201, await self._order.run(self._database)
        elif path.endswith("/closing"):
            status, answer = 201, await self._closing.run(self._database)
        else:
            answer = await self._one(path)
        length = str(len(answer)).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", length)]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    async def _one(self, path: str) -> bytes:
        key = UUID(path.rpartition("/")[2])
        [row] = await self._database.shown(self._read, {"id": key}, 1)
        return bytes(row[0].encode())

    async def _pages(self, query: bytes) -> bytes:
        cursor = query.rpartition(b"=")[2]
        _, key, value = opened(self._secrets, cursor.decode())
        place = {"after_id": UUID(key), "after_sort": value}
        rows = await self._database.shown(self._page, place, LIMIT)
        return _joined(rows[:LIMIT])

    async def _found(self, text: str) -> bytes:
        shown, values = found_by(CALLER, text)
        kind = "infix" if len(values["text"]) > 2 else "prefix"  # noqa: PLR2004 - as search has it
        if kind not in self._searches:
            wanted = Wanted(shown, logged=True, sort="rank", descending=False)
            self._searches[kind] = self._template(wanted, values)
        rows = await self._database.shown(self._searches[kind], dict(values), 8)
        return _joined(rows)

    def _template(self, wanted: Wanted, values: dict[str, Any] | None = None) -> Template:
        built = prepared(self._register, CALLER, wanted)
        return Template.of(built, CALLER, wanted, values or {}, LIMIT)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await self._database.open()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})


def _joined(rows: list[Any]) -> bytes:
    return f'{{"items":[{",".join(row[0] for row in rows)}]}}'.encode()


app = Limit()
