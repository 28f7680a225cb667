"""Holds a record for a change, and checks that its editor has seen its latest version."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from api.audit.tables import Change
from api.database.base import Base, Versioned
from api.database.paths import row_at
from api.database.work import Work
from api.kernel.refusals import NotFound, Refusal

Row = TypeVar("Row", bound=Base)


class VersionConflict(Refusal):
    """Somebody else has changed this record since you opened it."""

    status = 412


async def held(work: Work, table: type[Row], record_id: UUID) -> Row:
    """Find a row and hold its aggregate until commit, at the version the caller expects.

    A row that is missing looks like one that may not be seen.
    """
    session = work.session
    row = await session.get(table, record_id, with_for_update={"of": table})
    if row is None:
        raise NotFound("There is no such record.")
    if table.root is None:
        return row
    root = await session.run_sync(row_at, row, table.root)
    if root is not row:
        await session.refresh(root, with_for_update={"of": type(root)})
    if isinstance(root, Versioned) and work.expected not in {None, root.version}:
        seen = min(work.expected or 0, root.version)  # one far ahead fits no column
        changed = await _changed_since(work, root.id, seen)
        raise VersionConflict(version=root.version, changed=list(changed))
    return row


async def _changed_since(work: Work, root_id: UUID, version: int) -> Sequence[str]:
    """Name the columns of an aggregate that changed after a version."""
    later = select(Change.record_type, Change.columns).where(
        Change.root_id == root_id, Change.root_version > version
    )
    rows = (await work.session.execute(later)).all()
    named = {f"{table}.{column}" for table, columns in rows for column in columns}
    return sorted(name for name in named if not name.endswith((".version", "_sort")))
