"""What can be done with lists: taking them, ending them, confirming that somebody is off."""

from uuid import UUID

from sqlalchemy import func, select

from api.audit.versions import held
from api.database.work import Work
from api.kernel.refusals import Conflict
from api.outreach.rules.runs import NotOut, OutreachRunState, RecallConfirmed
from api.outreach.runs.tables import OutreachRecall, OutreachRun


class RecallsOpen(Conflict):
    """Somebody is still to be taken off this list. Confirm that first."""


async def end_run(work: Work, run_id: UUID) -> None:
    """Note that a list was posted or published: nobody can be taken off it any more."""
    run = await held(work, OutreachRun, run_id)
    if run.state is not OutreachRunState.OUT:
        raise NotOut
    waiting = select(func.count()).where(
        OutreachRecall.run_id == run_id, OutreachRecall.confirmed_at.is_(None)
    )
    if await work.session.scalar(waiting):
        raise RecallsOpen
    run.state, run.done_at = OutreachRunState.DONE, work.now


async def confirm_recall(work: Work, recall_id: UUID) -> None:
    """Note that whoever has the list has taken somebody off it."""
    recall = await held(work, OutreachRecall, recall_id)
    if recall.confirmed_at is not None:
        raise RecallConfirmed
    recall.confirmed_at, recall.confirmed_by = work.now, work.caller.id
