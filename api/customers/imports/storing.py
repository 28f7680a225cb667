"""Stores the rows that an import makes, each resting on the row of the list it came from."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, TypeAlias

from api.database.base import Base
from api.database.work import Work
from api.kernel.sources import Source

Cited: TypeAlias = tuple[type[Base], dict[str, Any], Source]


async def store(work: Work, made: Sequence[Cited]) -> None:
    for source, group in groupby(made, key=lambda each: each[2]):
        with work.citing(source):
            work.session.add_all([table(**row) for table, row, _ in group])
            await work.session.flush()
