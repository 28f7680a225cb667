"""Runs statements on the driver, and reads the days and moments it gives."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Select

from api.database.engines import Database
from api.database.prebuilt import Prebuilt
from api.database.types import Moment


async def fetch(
    database: Database, name: str, statement: Select[Any], **given: Any
) -> list[Any]:
    """Run a statement that is built the first time; it may read many rows."""
    known = database.statements.get(("statistics", name))
    if known is None:
        known = Prebuilt(statement, database.dialect, heavy=True)
        database.statements["statistics", name] = known
    return await database.fetch(known, given)


def moment_in(database: Database, value: Any) -> datetime:
    """Read a moment as the driver of either engine gives it."""
    read = Moment().process_result_value(value, database.dialect)
    if read is None:
        raise TypeError("a moment is missing")
    return read


def day_in(value: Any) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value
