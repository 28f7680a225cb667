"""Takes the rows of an import in, in batches: each whole or not at all, none of them twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, update

from api.audit.versions import held
from api.customers.imports.actions import columns_by_field, distinct, noted
from api.customers.imports.making import rows_of_customer
from api.customers.imports.numbers import take_numbers
from api.customers.imports.queries import (
    import_with,
    known_business_ids,
    known_numbers,
    ready_among,
    rows,
    rows_of,
)
from api.customers.imports.rules.checks import read_back
from api.customers.imports.rules.drafts import Draft
from api.customers.imports.rules.states import (
    AlreadyACustomer,
    ImportState,
    RowState,
    Suppressed,
)
from api.customers.imports.rules.targets import Target
from api.customers.imports.storing import Cited, store
from api.customers.imports.suppressing import suppressed
from api.customers.imports.tables import CustomerImport
from api.database.types import Key
from api.database.work import Work
from api.jobs.task import Task
from api.kernel.identifiers import new_id
from api.kernel.sources import Source, SourceKind

BATCH: Final = 500
"""How many rows are taken in whole or not at all."""
AT_A_TIME: Final = 250
"""How many customers are made between two turns of others."""
TAKEN: Final = (
    update(rows)
    .where(rows.c.id == bindparam("row_id", type_=Key()))
    .values(
        state=bindparam("new_state", type_=rows.c.state.type),
        problems=bindparam("new_problems", type_=rows.c.problems.type),
        party_id=bindparam("new_party_id", type_=Key()),
        cells=None,
        draft=None,
    )
)
"""What becomes of a row that is done with: its cells are gone in the same transaction."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is ready to become a customer."""

    row_id: UUID
    number: int
    draft: Draft


async def import_customers(task: Task) -> None:
    """Take in every row that is ready. What a crash left undone, the next attempt does.

    A worker that was thought dead may come back while another does its job, so rows are
    looked at once more when the import is held.
    """
    while not task.cancelled:
        async with task.work(writes=False) as work:
            running = await import_with(work.session, task.record_id)
            ready = await rows_of(work.session, task.record_id, BATCH, state=RowState.READY)
        if running.state is not ImportState.RUNNING:
            return
        if not ready:
            await end(task, ImportState.DONE)
            return
        lines = [Line(each.id, each.number, read_back(each.draft)) for each in ready]
        async with task.work() as work:
            running = await held(work, CustomerImport, task.record_id)
            still = await ready_among(work.session, [line.row_id for line in lines])
            await _take_in(work, running, [line for line in lines if line.row_id in still])
        task.progress(running.imported, running.imported + running.ready)
    await end(task, ImportState.CANCELLED)


async def _take_in(work: Work, running: CustomerImport, lines: Sequence[Line]) -> None:
    """Make customers of some rows, but of those that have become customers meanwhile."""
    known = await _known(work, lines)
    gone = await suppressed(work, {line.row_id: line.draft for line in lines})
    known = {row_id: target for row_id, target in known.items() if row_id not in gone}
    fresh = [line for line in lines if line.row_id not in known.keys() | gone]
    given = iter(await take_numbers(work.session, sum(not each.draft.number for each in fresh)))
    columns = columns_by_field(running)
    taken = [
        _taken(line, RowState.DUPLICATE, noted((known[line.row_id], AlreadyACustomer), columns))
        for line in lines
        if line.row_id in known
    ]
    why = noted((Target.NAME, Suppressed), columns)
    taken += [_taken(line, RowState.REFUSED, why) for line in lines if line.row_id in gone]
    for start in range(0, len(fresh), AT_A_TIME):
        made: list[Cited] = []
        for line in fresh[start : start + AT_A_TIME]:
            party_id, number = new_id(), line.draft.number or str(next(given))
            source = Source(SourceKind.IMPORT, f"{running.kind} row {line.number}", work.now)
            rows_made = rows_of_customer(line.draft, number, party_id, work.now)
            made += ((table, row, source) for table, row in rows_made)
            taken.append(_taken(line, RowState.IMPORTED, party_id=party_id))
        await store(work, made)
    if taken:
        await (await work.session.connection()).execute(TAKEN, taken)
    running.imported += len(fresh)
    running.duplicates += len(known)
    running.refused += len(gone)
    running.ready -= len(lines)


async def _known(work: Work, lines: Sequence[Line]) -> dict[UUID, Target]:
    """Tell which rows are customers by now, and by what."""
    drafts = [line.draft for line in lines]
    ids = await known_business_ids(work.session, distinct(each.business_id for each in drafts))
    numbers = await known_numbers(work.session, distinct(each.number for each in drafts))
    known: dict[UUID, Target] = {}
    for line in lines:
        if line.draft.business_id in ids:
            known[line.row_id] = Target.BUSINESS_ID
        elif line.draft.number in numbers:
            known[line.row_id] = Target.NUMBER
    return known


def _taken(
    line: Line, state: RowState, *problems: dict[str, str], party_id: UUID | None = None
) -> dict[str, Any]:
    return {
        "row_id": line.row_id,
        "new_state": state,
        "new_problems": list(problems),
        "new_party_id": party_id,
    }


async def end(task: Task, state: ImportState) -> None:
    """End an import. What was wrong with its rows stays for a while, what they said goes."""
    async with task.work() as work:
        ended = await held(work, CustomerImport, task.record_id)
        ended.state = state
        await (await work.session.connection()).execute(
            update(rows)
            .where(rows.c.import_id == ended.id, rows.c.cells.is_not(None))
            .values(cells=None, draft=None)
        )
