"""What can be looked up about imports and their rows, and which customers are known already."""

import json
from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, case, literal_column, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.imports.rules.states import ImportState, RowState
from api.customers.imports.rules.targets import Target
from api.customers.imports.schemas import ImportView, SampleRow, StoredRow
from api.customers.imports.tables import CustomerImport, ImportRow
from api.customers.tables import Customer, Organisation
from api.database.wire import Json
from api.jobs.rules import JobState
from api.jobs.tables import Job
from api.kernel.refusals import NotFound
from api.views.shown import Nested, Shown

imports = CustomerImport.__table__
rows = ImportRow.__table__
jobs = Job.__table__

FIELDS: Final = json.dumps(
    [each for each in Target if each is not Target.IGNORE], separators=(",", ":")
)
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
    CustomerImport,
    ImportView,
    source=imports.outerjoin(jobs, jobs.c.id == imports.c.job_id),
    version=imports.c.version,
    fields={
        "state": ENDED_BY_JOB,
        "mapping": type_coerce(imports.c.mapping, Json()),
        "fields": literal_column(f"'{FIELDS}'", Json()),
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


async def import_with(session: AsyncSession, import_id: UUID) -> CustomerImport:
    """Find an import."""
    found = await session.get(CustomerImport, import_id)
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
    """Read some rows in their order: id, number, cells and draft."""
    wanted = select(rows.c.id, rows.c.number, rows.c.cells, rows.c.draft).where(
        rows.c.import_id == import_id, rows.c.number > after
    )
    if state is not None:
        wanted = wanted.where(rows.c.state == state)
    return (await session.execute(wanted.order_by(rows.c.number).limit(limit))).all()


async def ready_among(session: AsyncSession, row_ids: Collection[UUID]) -> set[UUID]:
    """Tell which of these rows are still to be taken in."""
    wanted = select(rows.c.id).where(rows.c.id.in_(row_ids), rows.c.state == RowState.READY)
    return set(await session.scalars(wanted))


async def known_business_ids(session: AsyncSession, among: Collection[str]) -> set[str]:
    """Tell which of these Y-tunnukset are a customer's."""
    held = select(Organisation.business_id).where(Organisation.business_id.in_(among))
    return {each for each in await session.scalars(held) if each} if among else set()


async def known_numbers(session: AsyncSession, among: Collection[str]) -> set[str]:
    """Tell which of these customer numbers are taken."""
    taken = select(Customer.number).where(Customer.number.in_(among))
    return set(await session.scalars(taken)) if among else set()


async def troubled_rows(session: AsyncSession, import_id: UUID, limit: int) -> Sequence[Any]:
    """Read the first rows that something is wrong with: number and problems."""
    wanted = (
        select(rows.c.number, rows.c.problems)
        .where(
            rows.c.import_id == import_id,
            rows.c.state.in_((RowState.REFUSED, RowState.DUPLICATE)),
        )
        .order_by(rows.c.number)
    )
    return (await session.execute(wanted.limit(limit))).all()
