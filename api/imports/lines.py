"""Rows that are ready to be taken in, and what becomes of them."""

import json
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, update

from api.database.types import Key
from api.database.work import Work
from api.imports.queries import rows
from api.imports.rules.shapes import Draft
from api.imports.rules.states import RowState

_WRITTEN: Final = ("state", "problems", "party_id", "record_id", "did")
TAKEN: Final = (
    update(rows)
    .where(rows.c.id == bindparam("row_id", type_=Key()))
    .values(
        {name: bindparam(f"new_{name}", type_=rows.c[name].type) for name in _WRITTEN}
        | {"cells": None, "draft": None}
    )
)
"""What becomes of a row that is done with: its cells are gone in the same transaction."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is ready; `record_id` is the record that it changes."""

    row_id: UUID
    number: int
    draft: Draft
    record_id: UUID | None = None


def line_of(stored: Any) -> Line:
    """Read a row as `queries.rows_of` gives it."""
    return Line(stored.id, stored.number, json.loads(stored.draft), stored.record_id)


def taken(
    line: Line,
    state: RowState,
    *problems: dict[str, str],
    party_id: UUID | None = None,
    record_id: UUID | None = None,
    did: str | None = None,
) -> dict[str, Any]:
    """Say what became of a row."""
    return {
        "row_id": line.row_id,
        "new_state": state,
        "new_problems": list(problems),
        "new_party_id": party_id,
        "new_record_id": record_id,
        "new_did": did,
    }


async def note_taken(work: Work, done: list[dict[str, Any]]) -> None:
    """Store what became of rows."""
    if done:
        await (await work.session.connection()).execute(TAKEN, done)
