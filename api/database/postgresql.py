"""PostgreSQL as the register uses it: SQLAlchemy's pool for writes, asyncpg's for reads."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

import asyncpg
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

PATIENCE_SECONDS: Final = 5.0
KEPT_STATEMENTS: Final = 500
"""A connection keeps so many prepared. Those of whole records are longer than asyncpg keeps,
and so are planned for the rows there are: a plan made while a table was empty would stay."""


class LeanConnection(asyncpg.Connection):
    """A connection that is handed on as it is: we change no session state to reset."""

    async def reset(self, *, timeout: float | None = None) -> None:  # noqa: ASYNC109 - asyncpg's signature
        """Do nothing; a test asserts that nothing outside `SET LOCAL` is ever set."""


def postgresql_engine(url: str, size: int) -> AsyncEngine:
    """Make an engine of so many connections, and not one more: who comes next waits his turn.

    A connection beyond the pool would be closed after each use, and cost more than the work.
    """
    return create_async_engine(
        url,
        hide_parameters=True,  # an error's text must not carry what was stored
        pool_size=size,
        max_overflow=0,
        pool_timeout=PATIENCE_SECONDS,
        pool_reset_on_return="rollback",
        pool_use_lifo=True,  # the one used last has most statements prepared
        connect_args={"prepared_statement_cache_size": KEPT_STATEMENTS},
    )


class Reader:
    """Reads on the driver, in a pool of their own, outside any transaction."""

    def __init__(self, url: str, size: int) -> None:
        self._dsn = (
            make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        )
        self._size = size
        self._pool: Any = None
        self._opening = asyncio.Lock()

    async def open(self) -> None:
        """Open the pool, once, whoever asks first."""
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    self._dsn,
                    min_size=1,
                    max_size=self._size,
                    connection_class=LeanConnection,
                    statement_cache_size=KEPT_STATEMENTS,
                )

    async def fetch(self, sql: str, parameters: Sequence[Any]) -> list[Any]:
        if self._pool is None:
            await self.open()
        async with self._pool.acquire() as connection:
            rows: list[Any] = await connection.fetch(sql, *parameters)
            return rows

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()
