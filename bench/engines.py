"""The two databases as in production: SQLite in a file, PostgreSQL with every sync on."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg
from sqlalchemy import make_url

from dev.postgresql import postgresql

DURABLE: Final = ("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()")


@dataclass(frozen=True, slots=True)
class Engine:
    """One of the two: where new databases are made, and what serves them."""

    name: str
    version: str
    folder: Path
    server: str | None = None
    postmaster: int | None = None

    def new_database(self) -> str:
        """Make an empty database; give its address."""
        name = f"bench_{uuid4().hex[:8]}"
        if self.server is None:
            return f"sqlite+aiosqlite:///{self.folder / name}.db"
        asyncio.run(_tell(self.server, f"CREATE DATABASE {name}"))
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)


@contextmanager
def postgresql_engine(folder: Path) -> Iterator[Engine]:
    """Start a server of its own, and undo what tests are allowed to leave out."""
    with postgresql() as url:
        asyncio.run(_tell(url, *DURABLE))
        version = asyncio.run(_tell(url, "SHOW server_version"))
        data = Path(str(make_url(url).query["host"]))
        pid = int((data / "postmaster.pid").read_text().split()[0])
        yield Engine("PostgreSQL", str(version), folder, url, pid)


async def _tell(url: str, *statements: str) -> object:
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(dsn)
    try:
        for statement in statements:
            answer = await connection.fetchval(statement)
        return answer
    finally:
        await connection.close()
