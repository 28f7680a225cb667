"""Tells which rows are a party's own: those that point to it, and the party itself."""

from functools import cache
from typing import Any, Final

from sqlalchemy import Column

from api.database.base import Base

PARTIES: Final = frozenset({"parties", "persons", "organisations"})


@cache
def own_parties(table: type[Base]) -> tuple[Column[Any], ...]:
    """Give the columns of a table that point to a party."""
    stored = table.__table__
    if table.__tablename__ in PARTIES:
        return (stored.c.id,)
    pointing = [
        key.parent
        for key in stored.foreign_keys
        if key.target_fullname.partition(".")[0] in PARTIES
    ]
    return tuple(sorted(pointing, key=lambda column: column.name))
