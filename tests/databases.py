"""A fresh database for each test, copied from one that the migrations built.

The templates are made outside any event loop: by plain fixtures, not by async ones.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url

from api.database.migrations import migrate

Copy: TypeAlias = Callable[[], AbstractAsyncContextManager[str]]
"""Copies the template, gives the copy's URL, and removes the copy at the end."""


@contextmanager
def sqlite_template(folder: Path) -> Iterator[Copy]:
    template = folder / "template.db"
    migrate(f"sqlite+aiosqlite:///{template}")

    @asynccontextmanager
    async def copy() -> AsyncIterator[str]:
        made = folder / f"{uuid4().hex}.db"
        shutil.copy(template, made)
        try:
            yield f"sqlite+aiosqlite:///{made}"
        finally:
            _remove(made)

    yield copy


@contextmanager
def postgresql_template(server: str) -> Iterator[Copy]:
    """Build the template on a running server, in a database of its own for each worker."""
    template = _new_name(server)
    asyncio.run(_create(template))
    migrate(_text(template))

    @asynccontextmanager
    async def copy() -> AsyncIterator[str]:
        made = _new_name(server)
        await _create(made, f"TEMPLATE {template.database} STRATEGY FILE_COPY")
        try:
            yield _text(made)
        finally:
            await _drop(made)

    try:
        yield copy
    finally:
        asyncio.run(_drop(template))


def _remove(database: Path) -> None:
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()


def _new_name(server: str) -> URL:
    return make_url(server).set(database=f"test_{uuid4().hex}")


async def _create(made: URL, clause: str = "") -> None:
    await _on_server(made, f"CREATE DATABASE {made.database} {clause}")


async def _drop(made: URL) -> None:
    await _on_server(made, f"DROP DATABASE {made.database} WITH (FORCE)")


async def _on_server(made: URL, statement: str) -> None:
    url = _text(made.set(drivername="postgresql", database="postgres"))
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)
