"""Takes a whole register away. For the demo, and for nothing else."""

import asyncio
from pathlib import Path

import asyncpg
from sqlalchemy import URL, make_url


def wipe(database_url: str) -> None:
    """Delete the SQLite file, or everything in the PostgreSQL database."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        file = Path(url.database or "")
        for suffix in ("", "-wal", "-shm"):
            file.with_name(file.name + suffix).unlink(missing_ok=True)
    else:
        asyncio.run(_empty(url))


async def _empty(url: URL) -> None:
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    finally:
        await connection.close()
