"""Makes many new customers in one go: a list of them has ten thousands of rows."""

import json
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from api.audit.versions import held
from api.customers.tables import Customer
from api.database.work import Work
from api.imports.lines import Line, note_taken, taken
from api.imports.making import Made, rows_of_customer
from api.imports.mapped import columns_by_field, noted, policy_of
from api.imports.nouns.every import HANDLINGS
from api.imports.numbers import take_numbers
from api.imports.queries import ready_among
from api.imports.rules.checks import outcome
from api.imports.rules.drafts import read_back
from api.imports.rules.states import RowState, Suppressed
from api.imports.rules.targets import Target
from api.imports.storing import Cited, store
from api.imports.suppressing import suppressed
from api.imports.tables import Import
from api.jobs.task import Task
from api.kernel.identifiers import new_id
from api.kernel.sources import Source, SourceKind

AT_A_TIME: Final = 250
"""How many customers are made between two turns of others."""


async def take_many(task: Task, lines: Sequence[Line]) -> list[Line]:
    """Make customers of rows; give those that meanwhile name somebody whom they change."""
    async with task.work() as work:
        running = await held(work, Import, task.record_id)
        still = await ready_among(work.session, [line.row_id for line in lines])
        waiting = [line for line in lines if line.row_id in still]
        stay = await _staying(work, running, waiting)
        await note_taken(work, [entry for entry in stay.values() if entry])
        await _make(work, running, [line for line in waiting if line.row_id not in stay])
        return [line for line in waiting if stay.get(line.row_id, ...) is None]


async def _staying(
    work: Work, running: Import, lines: Sequence[Line]
) -> dict[UUID, dict[str, Any] | None]:
    """Tell which rows become nothing new: why, or that they change somebody instead."""
    handling, policy = HANDLINGS[running.noun], policy_of(running)
    drafts = {line.row_id: line.draft for line in lines}
    standings = await handling.stand(work, policy, drafts)
    gone = await suppressed(work, handling, drafts)
    columns = columns_by_field(running)
    stay: dict[UUID, dict[str, Any] | None] = {}
    for line in lines:
        state, problem = outcome(policy, standings[line.row_id])
        if line.row_id in gone:
            state, problem = RowState.REFUSED, (Target.NAME, Suppressed)
        if problem is not None:
            stay[line.row_id] = taken(line, state, noted(problem, columns))
        elif standings[line.row_id].record_id is not None:
            stay[line.row_id] = None
    return stay


async def _make(work: Work, running: Import, lines: Sequence[Line]) -> None:
    unnumbered = sum("number" not in line.draft for line in lines)
    given = iter(await take_numbers(work.session, unnumbered))
    done: list[dict[str, Any]] = []
    for start in range(0, len(lines), AT_A_TIME):
        made: list[Cited] = []
        for line in lines[start : start + AT_A_TIME]:
            draft, party_id = read_back(line.draft), new_id()
            source = Source(SourceKind.IMPORT, f"{running.kind} row {line.number}", work.now)
            number = draft.number or str(next(given))
            own = [*rows_of_customer(draft, number, party_id, work.now)]
            made += ((table, row, source) for table, row in own)
            done.append(_made(line, party_id, own))
        await store(work, made)
    await note_taken(work, done)


def _made(line: Line, party_id: UUID, own: Sequence[Made]) -> dict[str, Any]:
    [customer_id] = [row["id"] for table, row in own if table is Customer]
    wrote = json.dumps({"made": [[table.__tablename__, str(row["id"])] for table, row in own]})
    return taken(line, RowState.IMPORTED, party_id=party_id, record_id=customer_id, did=wrote)
