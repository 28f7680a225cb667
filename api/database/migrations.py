"""Brings a database up to the schema this version of the code expects.

Alembic is imported by what migrates: a server only compares revisions, and keeps its memory.
"""

import asyncio
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

import asyncpg
from sqlalchemy import Select, column, select, table

from api.database.engines import Database
from api.database.prebuilt import Prebuilt

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS: Final = Path(__file__).parents[2] / "migrations"
REVISION: Final[Select[str]] = select(column("version_num")).select_from(
    table("alembic_version")
)
NO_TABLE: Final = (sqlite3.OperationalError, asyncpg.UndefinedTableError)


def migrate(database_url: str, revision: str = "head") -> None:
    """Move the schema up to a revision. Blocks; call it before an event loop runs."""
    from alembic import command

    command.upgrade(alembic_config(database_url), revision)


def is_up_to_date(database_url: str) -> bool:
    """Tell whether the schema is this version's. Blocks, too."""

    async def compared() -> bool:
        database = Database(database_url)
        try:
            return await is_current(database)
        except NO_TABLE:
            return False
        finally:
            await database.close()

    return asyncio.run(compared())


async def is_current(database: Database) -> bool:
    """Tell whether an open database has the newest schema."""
    rows = await database.fetch(Prebuilt(REVISION, database.dialect), {})
    return [row[0] for row in rows] == [newest()]


def newest() -> str:
    """Name the newest revision: scripts are numbered, and each follows the one before."""
    return max(path.name.partition("_")[0] for path in SCRIPTS.glob("versions/[0-9]*_*.py"))


def alembic_config(database_url: str) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["database_url"] = database_url
    return config
