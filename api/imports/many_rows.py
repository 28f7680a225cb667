"""Makes many new records in one go: a list of them has ten thousands of rows."""

import json
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError

from api.audit.versions import held
from api.database.work import Work
from api.imports.lines import Line, note_taken, taken
from api.imports.mapped import columns_by_field, noted, policy_of
from api.imports.nouns.every import HANDLINGS
from api.imports.nouns.handling import Meaning, Meant, New
from api.imports.queries import ready_among
from api.imports.rules.checks import Standing, outcome
from api.imports.rules.states import RowState, Suppressed
from api.imports.rules.targets import Target
from api.imports.storing import Cited, store
from api.imports.suppressing import suppressed
from api.imports.tables import Import
from api.jobs.task import Task
from api.kernel.refusals import Refusal
from api.kernel.sources import Source, SourceKind

AT_A_TIME: Final = 250
"""How many records are made between two turns of others."""


async def take_many(task: Task, lines: Sequence[Line]) -> Sequence[Line]:
    """Make records of rows; give those that have to be taken one by one.

    They meanwhile name a record that they change, or one is refused: then nothing was made.
    """
    try:
        async with task.work() as work:
            return await _taken(work, task.record_id, lines)
    except (Refusal, ValidationError):
        return lines


async def _taken(work: Work, import_id: UUID, lines: Sequence[Line]) -> list[Line]:
    running = await held(work, Import, import_id)
    still = await ready_among(work.session, [line.row_id for line in lines])
    waiting = [line for line in lines if line.row_id in still]
    meaning, out = await _meaning(work, running, waiting)
    made: set[UUID] = set()
    for start in range(0, len(waiting), AT_A_TIME):
        made |= await _make(work, running, waiting[start : start + AT_A_TIME], meaning)
    await note_taken(work, [*out.values()])
    return [line for line in waiting if line.row_id not in made and line.row_id not in out]


async def _meaning(
    work: Work, running: Import, lines: Sequence[Line]
) -> tuple[Meaning, dict[UUID, dict[str, Any]]]:
    """Tell which rows become something new, and of those that stay out why."""
    handling, policy = HANDLINGS[running.noun], policy_of(running)
    drafts = {line.row_id: line.draft for line in lines}
    standings = await handling.stand(work, policy, drafts)
    gone = await suppressed(work, handling, drafts)
    columns = columns_by_field(running)
    meaning: dict[UUID, Meant] = {}
    out: dict[UUID, dict[str, Any]] = {}
    for line in lines:
        standing = standings.get(line.row_id, Standing())
        state, problem = outcome(policy, standing)
        if line.row_id in gone:
            state, problem = RowState.REFUSED, (Target.NAME, Suppressed)
        if problem is not None:
            out[line.row_id] = taken(line, state, noted(problem, columns))
        elif standing.record_id is None:
            meaning[line.row_id] = Meant(line.draft, standing)
    return meaning, out


async def _make(
    work: Work, running: Import, lines: Sequence[Line], meaning: Meaning
) -> set[UUID]:
    some = {line.row_id: meaning[line.row_id] for line in lines if line.row_id in meaning}
    made = await HANDLINGS[running.noun].many(work, some)
    cited: list[Cited] = []
    done: list[dict[str, Any]] = []
    for line in lines:
        if new := made.get(line.row_id):
            source = Source(SourceKind.IMPORT, f"{running.kind} row {line.number}", work.now)
            cited += ((table, row, source) for table, row in new.rows)
            done.append(_done(line, new))
    await store(work, cited)
    await note_taken(work, done)
    return {*made}


def _done(line: Line, new: New) -> dict[str, Any]:
    made = [[table.__tablename__, str(row["id"])] for table, row in new.rows]
    return taken(
        line,
        RowState.IMPORTED,
        party_id=new.party_id,
        record_id=new.record_id,
        did=json.dumps({"made": made}),
    )
