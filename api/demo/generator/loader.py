"""What the generator asks of a database: to take rows in bulk, and all of them or none."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final, Protocol

from sqlalchemy import make_url

from api.database.engines import Database
from api.demo.generator.postgresql import loading_postgresql
from api.demo.generator.rows import COLUMNS, Row
from api.demo.generator.sqlite import loading_sqlite

TABLES: Final = (*COLUMNS, "provenance", "search_entries")


class Loader(Protocol):
    """One transaction that loads."""

    async def fetch(self, sql: str) -> list[Any]:
        """Look something up."""

    async def run(self, sql: str, parameters: Sequence[Any]) -> None:
        """Run a statement on what is loaded."""

    async def add(self, table: str, columns: list[str], rows: list[Row]) -> None:
        """Add rows to a table."""


@asynccontextmanager
async def loading(database: Database) -> AsyncIterator[Loader]:
    """Load in this block: indexes and foreign keys come back, checked, when it ends."""
    url = make_url(database.url)
    if database.is_sqlite:
        with loading_sqlite(url.database or "", TABLES) as sqlite:
            yield sqlite
    else:
        dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
        async with loading_postgresql(dsn, TABLES) as postgresql:
            yield postgresql
