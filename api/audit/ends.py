"""Follows a path for many rows at once: the ids of the rows it ends at, a query for a step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from api.database.base import Base
from api.database.paths import steps


def ends_of(
    connection: Connection, table: type[Base], rows: Sequence[Mapping[str, Any]], path: str
) -> list[UUID | None]:
    """Give, for each row, the id at the path's end; None where a step is empty."""
    walk = list(steps(table, path))
    if not walk:
        return [row["id"] for row in rows]
    (first, at), *rest = walk
    found = [row[first.key] for row in rows]
    for column, following in rest:
        key = column.property.columns[0]
        known = {each for each in found if each is not None}
        query = select(at.__table__.c.id, key).where(at.__table__.c.id.in_(known))
        leads: dict[Any, Any] = {row[0]: row[1] for row in connection.execute(query)}
        found = [leads.get(each) for each in found]
        at = following
    return found


def first_steps(table: type[Base], paths: Iterable[str]) -> set[str]:
    """Name the columns of a table's own that these paths begin with."""
    return {next(iter(steps(table, path)))[0].key for path in paths if path != "self"}
