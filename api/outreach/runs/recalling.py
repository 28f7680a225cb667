"""Calls people back from lists that are out, as soon as they say no by whatever way."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select

from api.database.locks import alone_with
from api.database.work import Work
from api.jobs.task import Task
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm
from api.outreach.gate.passing import let_pass
from api.outreach.rules.runs import OUTLETS, LineState, OutreachRunState
from api.outreach.runs.tables import OutreachLine, OutreachRecall, OutreachRun
from api.outreach.runs.taking import LOCK
from api.outreach.segments.tables import Segment
from api.standing.one_subject import all_of


async def heed_objection(task: Task) -> None:
    """Find the lists that are out and name somebody who is not to be on them any more."""
    async with task.work() as work:
        await alone_with(work, LOCK)
        parties = await all_of(work.session, task.record_id)
        called = [await _called_back(work, *each) for each in await _out(work, parties)]
        if any(called):
            await raise_alarm(work, Alarm.LIST_RECALLED)


async def _out(
    work: Work, parties: Collection[UUID]
) -> Sequence[tuple[OutreachLine, OutreachRun, Segment]]:
    rows = await work.session.execute(
        select(OutreachLine, OutreachRun, Segment)
        .join(OutreachRun, OutreachRun.id == OutreachLine.run_id)
        .join(Segment, Segment.id == OutreachRun.segment_id)
        .where(
            OutreachLine.party_id.in_(parties),
            OutreachLine.state == LineState.OUT,
            OutreachRun.state == OutreachRunState.OUT,
        )
        .order_by(OutreachLine.id)
    )
    return [(line, run, segment) for line, run, segment in rows]


async def _called_back(
    work: Work, line: OutreachLine, run: OutreachRun, segment: Segment
) -> bool:
    """Note who is to be taken off a list, if the gate would not let them on it now."""
    outlet = OUTLETS[run.kind]
    _, refused = await let_pass(
        work.session, outlet, [line.party_id], work.now, profiles=segment.profiles
    )
    why = refused.get(line.party_id)
    if why is None:
        return False
    line.state, line.stopped_because = LineState.STOPPED, why
    work.session.add(
        OutreachRecall(
            run_id=run.id, line_id=line.id, party_id=line.party_id, because=why, at=work.now
        )
    )
    return True
