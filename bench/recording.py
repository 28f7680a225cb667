"""Records the statements that one request runs, so that the limit can run the same."""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self, TypeAlias
from uuid import uuid4

import httpx
from sqlalchemy import event

from api.app import create_app
from api.settings import Settings

Rows: TypeAlias = list[tuple[Any, ...]]
Statement: TypeAlias = tuple[str, Rows, bool]
"""SQL, its rows of parameters, and whether it is run for many of them."""
SKIPPED: Final = ("SAVEPOINT", "RELEASE", "BEGIN", "ROLLBACK")


@dataclass(frozen=True, slots=True)
class Recording:
    """What two requests alike ran, and what was answered."""

    runs: list[list[Statement]]
    answer: bytes

    def save(self, path: Path) -> None:
        path.write_bytes(pickle.dumps((self.runs, self.answer)))

    @classmethod
    def load(cls, path: str | None) -> Self:
        if path is None:
            return cls([], b"")
        return cls(*pickle.loads(Path(path).read_bytes()))  # noqa: S301 - we have just written it


async def recorded(settings: Settings, request: Callable[[], bytes]) -> Recording:
    """Send one request several times to the application; keep what reached the driver."""
    app, raw = create_app(settings), request()
    async with app.router.lifespan_context(app):
        engine = app.state.works.database.engine.sync_engine
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bench") as client:
            await client.send(_parsed(client, raw))  # what happens once, happens now
            runs = []
            for _ in range(2):
                with _listening(engine) as statements:
                    answer = await client.send(_parsed(client, raw))
                    answer.raise_for_status()
                runs.append(statements)
        return Recording(runs, answer.content)


@contextmanager
def _listening(engine: Any) -> Iterator[list[Statement]]:
    heard: list[Statement] = []

    def hear(*given: Any) -> None:
        _, _, sql, parameters, _, many = given
        if not sql.startswith(SKIPPED):
            rows = parameters if many else [parameters]
            plain = [tuple(map(_plain, row)) for row in rows]
            heard.append((sql, plain, many))

    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _parsed(client: httpx.AsyncClient, raw: bytes) -> httpx.Request:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, path, _ = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines) | {"Idempotency-Key": str(uuid4())}
    return client.build_request(method, path, headers=headers, content=body)
