"""Stores the rows that an import makes: table by table, each resting on its row of the list."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeAlias

from api.audit.bulk import bulk_insert
from api.database.base import Base
from api.database.work import Work
from api.imports.making import TABLES
from api.kernel.sources import Source

Cited: TypeAlias = tuple[type[Base], dict[str, Any], Source]
"""A row to add to a table, and what it rests on."""


async def store(work: Work, made: Iterable[Cited]) -> None:
    """Add rows, table by table."""
    rows: defaultdict[type[Base], list[tuple[dict[str, Any], Source]]] = defaultdict(list)
    for table, row, source in made:
        rows[table].append((row, source))
    for table in sorted(rows, key=TABLES.index):
        cited = rows[table]
        await bulk_insert(
            work, table, [row for row, _ in cited], [source for _, source in cited]
        )
