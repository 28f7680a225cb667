"""Runs migrations on the database the register is set to use.

On SQLite foreign keys are off while tables are copied (a batch that drops a parent would
delete its children) and are checked when it is done.
"""

import asyncio
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Enum, NullPool, create_engine, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from api.all_tables import Base
from api.database.types import DecimalText, Key, Keys, Moment, Money, Words

PLAIN = {
    Key: "KEY",
    Moment: "MOMENT",
    Keys: "KEYS",
    Words: "sa.Text()",
    DecimalText: "sa.String(24)",
    Money: "sa.BigInteger()",
    Enum: "sa.String(32)",
}
LOCK_TIMEOUT = "SET LOCAL lock_timeout = '2s'"
MADE_BY_HAND = {
    "table": ("search_index",),
    "index": (
        *("ix_search_entries_trigrams", "ix_search_words_trigrams"),
        *("ix_views_subjects", "ix_disclosures_subjects"),
    ),
}
"""What one engine alone has: indexes of words and of lists."""


def render(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Spell our own column types in plain SQLAlchemy: a migration outlives the code."""
    return PLAIN.get(type(item), False) if kind == "type" else False


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave alone what migrations make by hand."""
    return not (name or "").startswith(MADE_BY_HAND.get(kind, ("\0",)))


def run(connection: Connection) -> None:
    context.configure(
        connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite alters a table by copying it
        render_item=render,
        include_name=ours,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(text(LOCK_TIMEOUT))
        context.run_migrations()


def migrate_sqlite(path: str) -> None:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        run(connection)
        if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"{len(broken)} rows point to rows that are gone")
        connection.commit()


async def migrate_postgresql(url: str) -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


url = make_url(context.config.attributes["database_url"])
if url.get_backend_name() == "sqlite":
    migrate_sqlite(url.database or "")
else:
    asyncio.run(migrate_postgresql(url.render_as_string(hide_password=False)))
