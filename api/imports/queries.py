"""What can be looked up about imports and their rows, and which customers are known already."""

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, case, literal_column, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.wire import Json
from api.imports.profile_schemas import ProfileView
from api.imports.rules.nouns import Noun
from api.imports.rules.shaped.every import SHAPES
from api.imports.rules.shapes import Shape
from api.imports.rules.states import ImportState, RowState
from api.imports.rules.targets import Target
from api.imports.schemas import ImportView, SampleRow, StoredRow
from api.imports.tables import Import, ImportProfile, ImportRow
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.kernel.refusals import NotFound
from api.views.shown import Nested, Shown

imports = Import.__table__
rows = ImportRow.__table__
profiles = ImportProfile.__table__
jobs = Job.__table__


def of_noun(listed: Callable[[Shape], Sequence[Target]]) -> Any:
    """Say in SQL what the lists of an import's noun have."""
    written = {
        noun: json.dumps(listed(shape), separators=(",", ":")) for noun, shape in SHAPES.items()
    }
    cases: dict[Any, Any] = {
        noun.value: literal_column(f"'{each}'") for noun, each in written.items()
    }
    return type_coerce(case(cases, value=imports.c.noun), Json())


ENDED_BY_JOB: Final = case(
    (
        (imports.c.state != ImportState.RUNNING) & (imports.c.state != ImportState.UNDOING),
        imports.c.state,
    ),
    (jobs.c.state == JobState.CANCELLED, ImportState.CANCELLED),
    (jobs.c.state == JobState.FAILED, ImportState.FAILED),
    else_=imports.c.state,
)
"""A job that is cancelled while it waits, or is given up, cannot say so to the import."""

IMPORTS_SHOWN: Final = Shown(
    Import,
    ImportView,
    source=imports.outerjoin(jobs, jobs.c.id == imports.c.job_id),
    version=imports.c.version,
    fields={
        "state": ENDED_BY_JOB,
        "mapping": type_coerce(imports.c.mapping, Json()),
        "fields": of_noun(lambda shape: [*shape.columns]),
        "match_keys": of_noun(lambda shape: shape.keys),
        "sample": Nested(
            ImportRow,
            SampleRow,
            (rows.c.import_id == imports.c.id) & (rows.c.number <= imports.c.sample_to),
            order=(rows.c.number,),
            around=(imports,),
        ),
    },
)
ROWS_SHOWN: Final = Shown(
    ImportRow,
    StoredRow,
    sorts={"number": rows.c.number},
    filters={
        "import_id": rows.c.import_id == bindparam("import_id", type_=rows.c.import_id.type),
        "state": rows.c.state == bindparam("state", type_=rows.c.state.type),
    },
)


PROFILES_SHOWN: Final = Shown(
    ImportProfile,
    ProfileView,
    version=profiles.c.version,
    fields={"mapping": type_coerce(profiles.c.mapping, Json())},
    sorts={"name": profiles.c.name},
    filters={"noun": profiles.c.noun == bindparam("noun", type_=profiles.c.noun.type)},
)


async def import_with(session: AsyncSession, import_id: UUID) -> Import:
    """Find an import."""
    found = await session.get(Import, import_id)
    if found is None:
        raise NotFound("There is no such record.")
    return found


async def rows_of(
    session: AsyncSession,
    import_id: UUID,
    limit: int,
    *,
    after: int = 0,
    state: RowState | None = None,
) -> Sequence[Any]:
    """Read some rows in their order: id, number, cells, draft and record_id."""
    read = (rows.c[name] for name in ("id", "number", "cells", "draft", "record_id"))
    wanted = select(*read).where(rows.c.import_id == import_id, rows.c.number > after)
    if state is not None:
        wanted = wanted.where(rows.c.state == state)
    return (await session.execute(wanted.order_by(rows.c.number).limit(limit))).all()


async def ready_among(session: AsyncSession, row_ids: Collection[UUID]) -> set[UUID]:
    """Tell which of these rows are still to be taken in."""
    wanted = select(rows.c.id).where(rows.c.id.in_(row_ids), rows.c.state == RowState.READY)
    return set(await session.scalars(wanted))


async def profile_of(session: AsyncSession, noun: Noun, profile_id: UUID) -> ImportProfile:
    """Find how lists of a noun are brought in, by the id of what that is kept as."""
    found = await session.get(ImportProfile, profile_id)
    if found is None or found.noun is not noun:
        raise NotFound("There is no such record.", pointer="/profile_id")
    return found


async def profile_named(session: AsyncSession, noun: Noun, name: str) -> UUID:
    """Find a profile by its name."""
    named = select(ImportProfile.id).where(
        ImportProfile.noun == noun, ImportProfile.name == name
    )
    found = await session.scalar(named)
    if found is None:
        raise NotFound("No profile of this list has that name.", pointer="/profile")
    return found


async def troubled_rows(
    session: AsyncSession, import_id: UUID, limit: int | None = None
) -> Sequence[Any]:
    """Read the rows that something is wrong with, or the first of them: number and problems.

    A row that changed a record may have left what the customer's own word outranks.
    """
    wanted = (
        select(rows.c.number, rows.c.problems)
        .where(
            rows.c.import_id == import_id,
            rows.c.state.in_((RowState.REFUSED, RowState.DUPLICATE, RowState.UPDATED)),
        )
        .order_by(rows.c.number)
    )
    return (await session.execute(wanted.limit(limit))).all()
