"""The drivers as they are: asyncpg's pool, and one sqlite3 connection on the event loop."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol, TypeAlias
from uuid import UUID, uuid4

import asyncpg
from sqlalchemy import make_url

from api.database.inline import BEGIN, opened
from api.database.postgresql import LeanConnection
from api.database.types import MOMENT_FORMAT
from bench.template import Template

Run: TypeAlias = Callable[[str, Any, bool], Awaitable[None]]
"""Runs one statement; True for one with many rows of parameters."""

POOL: int = 10
VIEWED = """
INSERT INTO views (id, at, caller_id, operation, purpose, record_type, records, subjects)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class BareDatabase(Protocol):
    """What the limit does with either driver."""

    async def open(self) -> None:
        """Connect."""

    async def shown(
        self, template: Template, values: Mapping[str, Any], most: int
    ) -> list[Any]:
        """Read, and leave the view row, durably."""

    async def write(self, work: Callable[[Run], Awaitable[None]]) -> None:
        """Run statements in one transaction, durably."""


def bare_database(url: str) -> BareDatabase:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return BareSqlite(parsed.database or "")
    return BarePostgresql(
        parsed.set(drivername="postgresql").render_as_string(hide_password=False)
    )


class BarePostgresql:
    """asyncpg's pool, without a reset between two uses."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._pool: Any = None

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(
            self._dsn, min_size=POOL, max_size=POOL, connection_class=LeanConnection
        )

    async def shown(
        self, template: Template, values: Mapping[str, Any], most: int
    ) -> list[Any]:
        given = {**values, "view_id": uuid4(), "view_at": datetime.now(UTC)}
        async with self._pool.acquire() as connection:
            rows: list[Any] = await connection.fetch(template.sql, *template.filled(given))
            return rows

    async def write(self, work: Callable[[Run], Awaitable[None]]) -> None:
        async with self._pool.acquire() as connection, connection.transaction():

            async def run(sql: str, parameters: Any, many: bool) -> None:  # noqa: FBT001
                if many:
                    await connection.executemany(sql, parameters)
                else:
                    await connection.fetch(sql, *parameters)

            await work(run)


class BareSqlite:
    """One connection, and a commit of its own for each request."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection: Any = None

    async def open(self) -> None:
        self._connection = opened(self._path)

    async def shown(
        self, template: Template, values: Mapping[str, Any], most: int
    ) -> list[Any]:
        driver = self._connection
        given = {name: _text(value) for name, value in values.items()}
        rows: list[Any] = driver.execute(template.sql, template.filled(given)).fetchall()
        seen = rows[:most]
        subjects = {each for row in seen for each in json.loads(row[4])}
        moment = datetime.now(UTC).strftime(MOMENT_FORMAT)
        view = (str(uuid4()), moment, str(template.caller), template.operation)
        told = (template.record_type, json.dumps([row[1] for row in seen]))
        driver.execute(BEGIN)
        driver.execute(VIEWED, (*view, "order-handling", *told, json.dumps([*subjects])))
        driver.execute("COMMIT")
        return rows

    async def write(self, work: Callable[[Run], Awaitable[None]]) -> None:
        driver = self._connection

        async def run(sql: str, parameters: Any, many: bool) -> None:  # noqa: FBT001
            if many:
                driver.executemany(sql, parameters)
            else:
                driver.execute(sql, parameters).fetchall()

        driver.execute(BEGIN)
        try:
            await work(run)
        finally:
            driver.execute("COMMIT")


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value
