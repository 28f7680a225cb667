"""Takes one row in, in a Work of its own: a row that is refused takes no other with it."""

from uuid import UUID

from pydantic import ValidationError

from api.audit.versions import held
from api.database.work import Work
from api.imports.doing import did, stored
from api.imports.lines import Line, note_taken, taken
from api.imports.mapped import columns_by_field, noted, policy_of
from api.imports.nouns.every import HANDLINGS
from api.imports.nouns.handling import Handling
from api.imports.queries import ready_among
from api.imports.rules.checks import Standing, outcome
from api.imports.rules.readings import Problem
from api.imports.rules.states import RowState, Suppressed
from api.imports.rules.targets import Target
from api.imports.suppressing import suppressed
from api.imports.tables import Import
from api.jobs.task import Task
from api.kernel.refusals import Refusal
from api.kernel.sources import Source, SourceKind


async def take_one(task: Task, line: Line) -> None:
    """Make or change what a row tells, by the same actions as anybody; or note why not."""
    refusal = await _refused(task, line)
    if refusal is None:
        return
    async with task.work() as work:
        running = await held(work, Import, task.record_id)
        if line.row_id in await ready_among(work.session, [line.row_id]):
            problem = (_target(running, refusal), type(refusal))
            await _note(work, running, line, RowState.REFUSED, problem)


async def _refused(task: Task, line: Line) -> Refusal | None:
    """Take the row in, or give the reason why not: then nothing of it was stored."""
    try:
        async with task.work() as work:
            await _take(work, task.record_id, line)
    except ValidationError as error:
        why = (each.get("ctx", {}).get("error") for each in error.errors())
        refusal = next((each for each in why if isinstance(each, Refusal)), None)
        if refusal is None:
            raise
        return refusal
    except Refusal as refusal:
        return refusal
    return None


async def _take(work: Work, import_id: UUID, line: Line) -> None:
    running = await held(work, Import, import_id)
    handling, policy = HANDLINGS[running.noun], policy_of(running)
    if line.row_id not in await ready_among(work.session, [line.row_id]):
        return
    drafts = {line.row_id: line.draft}
    standing = (await handling.stand(work, policy, drafts)).get(line.row_id, Standing())
    state, problem = outcome(policy, standing)
    if problem is None and await suppressed(work, handling, drafts):
        state, problem = RowState.REFUSED, (Target.NAME, Suppressed)
    if problem is not None:
        await _note(work, running, line, state, problem)
        return
    source = Source(SourceKind.IMPORT, f"{running.kind} row {line.number}", work.now)
    with work.citing(source) as cited:
        await _act(cited, running, handling, standing, line)
        await work.session.flush()


async def _act(
    work: Work, running: Import, handling: Handling, standing: Standing, line: Line
) -> None:
    before = stored(await handling.rows(work, standing, line.draft))
    left: list[Problem] = []
    if standing.record_id is None:
        record_id = await handling.create(work, standing, line.draft)
        state = RowState.IMPORTED
    else:
        record_id, state = standing.record_id, RowState.UPDATED
        left += await handling.update(work, record_id, line.draft)
    await work.session.flush()
    own = Standing(record_id=record_id, owner_id=standing.owner_id, party_id=standing.party_id)
    done = did(before, stored(await handling.rows(work, own, line.draft)))
    if done is None:
        state = RowState.UNCHANGED
    told = [noted(each, columns_by_field(running)) for each in left]
    entry = taken(line, state, *told, party_id=own.party_id, record_id=record_id, did=done)
    await note_taken(work, [entry])


async def _note(
    work: Work, running: Import, line: Line, state: RowState, problem: Problem
) -> None:
    await note_taken(work, [taken(line, state, noted(problem, columns_by_field(running)))])


def _target(running: Import, refusal: Refusal) -> Target:
    """Name what of a row was refused, if the refusal says it."""
    named = (refusal.pointer or "").rpartition("/")[2]
    return Target(named) if named in set(Target) else running.match_key
