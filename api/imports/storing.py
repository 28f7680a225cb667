"""Stores the rows that an import makes: table by table, each resting on its row of the list."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

from api.audit.bulk import bulk_insert
from api.database.base import Base
from api.database.work import Work
from api.kernel.sources import Source

Cited: TypeAlias = tuple[type[Base], dict[str, Any], Source]
"""A row to add to a table, and what it rests on."""


async def store(work: Work, made: Iterable[Cited]) -> None:
    """Add rows, table by table: first those that others point to."""
    rows: defaultdict[type[Base], list[tuple[dict[str, Any], Source]]] = defaultdict(list)
    for table, row, source in made:
        rows[table].append((row, source))
    for table in sorted(rows, key=_place):
        cited = rows[table]
        await bulk_insert(
            work, table, [row for row, _ in cited], [source for _, source in cited]
        )


@cache
def _place(table: type[Base]) -> int:
    """Give the place of a class's first table: a person is a party before."""
    own = set(table.__mapper__.tables)
    return min(at for at, each in enumerate(Base.metadata.sorted_tables) if each in own)
