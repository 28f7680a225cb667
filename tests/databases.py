"""A fresh database for each test, copied from one that the migrations built."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url

from api.database.migrations import migrate

Copy: TypeAlias = Callable[[], AbstractContextManager[str]]
"""Copies the template, gives the copy's URL, and removes the copy at the end."""


@contextmanager
def sqlite_template(folder: Path) -> Iterator[Copy]:
    template = folder / "template.db"
    _apart(migrate, f"sqlite+aiosqlite:///{template}")

    @contextmanager
    def copy() -> Iterator[str]:
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
    with _database(server) as template:
        _apart(migrate, template)
        clause = f"TEMPLATE {make_url(template).database} STRATEGY FILE_COPY"
        yield lambda: _database(server, clause)


@contextmanager
def _database(server: str, clause: str = "") -> Iterator[str]:
    made = make_url(server).set(database=f"test_{uuid4().hex}")
    _apart(_tell, made, f"CREATE DATABASE {made.database} {clause}")
    try:
        yield made.render_as_string(hide_password=False)
    finally:
        _apart(_tell, made, f"DROP DATABASE {made.database} WITH (FORCE)")


def _remove(database: Path) -> None:
    """Remove the file, and the journals beside it."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()


def _tell(database: URL, statement: str) -> None:
    """Give a statement to the server that a database lies on."""
    server = database.set(drivername="postgresql", database="postgres")

    async def execute() -> None:
        connection = await asyncpg.connect(server.render_as_string(hide_password=False))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(execute())


def _apart(work: Callable[..., None], *given: object) -> None:
    """Work in a thread of its own: an event loop may be running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(work, *given).result()
