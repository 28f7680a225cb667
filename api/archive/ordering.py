"""Orders papers to be destroyed: by hand, at the end of their time, or for an erasure."""

from collections.abc import Collection
from uuid import UUID

from api.archive.destruction_tables import PaperDestruction
from api.archive.paper_queries import destruction_of, papers_about
from api.archive.rules import destroying as rules
from api.archive.rules.papers import may_go
from api.archive.rules.states import PaperState
from api.archive.rules.steps import StepKind
from api.archive.scan_locks import shred_scans
from api.archive.stepping import step
from api.archive.tables import Paper
from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day


async def order(
    work: Work, paper: Paper, cause: rules.Cause, request_number: str | None = None
) -> None:
    """Order a paper to be destroyed. Nobody does that twice, or against the law."""
    if await destruction_of(work.session, paper.id):
        raise rules.AlreadyOrdered
    if cause is not rules.Cause.DUPLICATE and not may_go(
        paper.rule, paper.keep_until, local_day(work.now)
    ):
        raise rules.StillKept
    ordered = PaperDestruction(
        paper_id=paper.id,
        cause=cause,
        request_number=request_number,
        ordered_at=work.now,
        ordered_by=work.caller.id,
    )
    work.session.add(ordered)
    step(work, paper, StepKind.ORDERED)


async def order_by_hand(work: Work, paper_id: UUID, cause: rules.Cause) -> None:
    paper = await held(work, Paper, paper_id)
    if paper.state is PaperState.DESTROYED:
        raise rules.AlreadyOrdered
    await order(work, paper, cause)


async def order_about(work: Work, parties: Collection[UUID], request_number: str) -> int:
    """Order what is about somebody to go, where no statute asks for it; scans go at once."""
    today, count = local_day(work.now), 0
    for paper in await papers_about(work.session, parties):
        if may_go(paper.rule, paper.keep_until, today):
            await order(work, paper, rules.Cause.ERASURE, request_number)
            await shred_scans(work, paper.id)
            count += 1
    return count
