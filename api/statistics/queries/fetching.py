"""Runs statements on the driver, and reads the days and moments it gives."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select

from api.database.engines import Database

SMALL: Final = frozenset({"newest day", "next ticket", "yard", "sealed", "overdue", "failed"})
"""What reads a few rows by an index; the others may read thousands, and leave the loop."""


async def fetch(
    database: Database, name: str, statement: Select[Any], **given: Any
) -> list[Any]:
    """Run a statement that is built the first time."""
    key = ("statistics", name)
    known = database.prepared(key, lambda: statement, heavy=name not in SMALL)
    return await database.fetch(known, given)


def moment_in(value: Any) -> datetime:
    """Read a moment as the driver of either engine gives it; both say UTC."""
    read: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return read


def day_in(value: Any) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value
