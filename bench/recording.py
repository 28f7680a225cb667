"""Records the statements that one request runs, so that the limit can run the same."""

import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self, TypeAlias
from unittest.mock import patch
from uuid import uuid4

import httpx
from sqlalchemy import event
from sqlalchemy.orm import Session

from api.app.application import create_app
from api.database.prebuilt import Prebuilt
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
    named: tuple[str, ...] = ()

    def save(self, path: Path) -> None:
        path.write_bytes(pickle.dumps((self.runs, self.answer, self.named)))

    @classmethod
    def load(cls, path: Path) -> Self:
        return cls(*pickle.loads(path.read_bytes()))  # noqa: S301 - we have just written it


async def recorded(
    settings: Settings, raws: Sequence[bytes], named: Sequence[tuple[str, ...]] = ()
) -> Recording:
    """Send three requests alike to the application; keep what the last two ran.

    `named` are the ids that the last two meant: who replays them means others.
    """
    app, (first, *others) = create_app(settings), raws
    async with app.router.lifespan_context(app):
        engine = app.state.works.database.engine.sync_engine
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bench") as client:
            (await client.send(_parsed(client, first))).raise_for_status()  # what happens once
            runs = []
            for raw in others:
                with listening(engine) as statements:
                    answer = await client.send(_parsed(client, raw))
                    answer.raise_for_status()
                runs.append(statements)
        return Recording(runs, answer.content, named[0] if named else ())


@contextmanager
def listening(engine: Any) -> Iterator[list[Statement]]:
    """Hear what runs on an engine, and what runs past it on the driver."""
    heard: list[Statement] = []

    def hear(*given: Any) -> None:
        _, _, sql, parameters, _, many = given
        if not sql.startswith(SKIPPED):
            rows = parameters if many else [parameters]
            plain = [tuple(map(_plain, row)) for row in rows]
            heard.append((sql, plain, many))

    def hear_run(statement: Prebuilt, session: Session, *rows: Mapping[str, Any]) -> list[Any]:
        plain = [tuple(map(_plain, statement.parameters(row))) for row in rows]
        heard.append((statement.sql, plain, len(rows) > 1))
        return run(statement, session, *rows)

    run = Prebuilt.run
    event.listen(engine, "before_cursor_execute", hear)
    try:
        with patch.object(Prebuilt, "run", hear_run):
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
