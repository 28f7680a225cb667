"""What a row made and what was there before it changed something, so that it can be undone."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias
from uuid import UUID

from pydantic import TypeAdapter

from api.audit.written import columns_of
from api.database.base import Base

Stored: TypeAlias = Mapping[Base, Mapping[str, Any]]
"""The columns of rows, as they were at one moment."""

BOOKKEEPING: Final = frozenset({"id", "version"})


def stored(rows: Sequence[Base]) -> Stored:
    """Note what rows say now."""
    return {row: {name: getattr(row, name) for name in _kept(row)} for row in rows}


def did(before: Stored, after: Stored) -> str | None:
    """Write down which rows are new and what the others said before; None where nothing is."""
    made = [_place(row) for row in after if row not in before]
    changed = [
        [*_place(row), {name: [before[row][name], now[name]] for name in names}]
        for row, now in after.items()
        if row in before and (names := [each for each in now if now[each] != before[row][each]])
    ]
    if not made and not changed:
        return None
    return json.dumps({"made": made, "changed": changed}, ensure_ascii=False, default=_plain)


def value_of(row: Base, name: str, written: Any) -> Any:
    """Read a value of a column back from what JSON has."""
    kind = row.__mapper__.columns[name].type.python_type
    return None if written is None else TypeAdapter(kind).validate_python(written)


def _kept(row: Base) -> frozenset[str]:
    return columns_of(type(row)) - BOOKKEEPING


def _place(row: Base) -> list[str]:
    return [row.__tablename__, str(row.id)]


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal | UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not kept for an undo")
