"""Moving papers: onto a desk, under lock, out on loan and back."""

from uuid import UUID

from api.archive.cabinet_tables import Cabinet
from api.archive.custody_tables import PaperLoan
from api.archive.queries import loan_of
from api.archive.rules.lending import check_loan_day
from api.archive.rules.papers import NoPlace, lock_by
from api.archive.rules.states import PaperState, move
from api.archive.rules.steps import StepKind
from api.archive.schemas import NewLoan, NewMove
from api.archive.stepping import step
from api.archive.tables import Paper, PaperFolder
from api.archive.trusting import check_trusted
from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound


async def move_paper(work: Work, paper_id: UUID, said: NewMove) -> None:
    """Put a paper onto one's desk or under lock; a lent one comes back by that."""
    paper = await held(work, Paper, paper_id)
    state = move(paper.state, said.to)
    if paper.state is PaperState.LENT:
        await _come_back(work, paper)
    if said.to is PaperState.LOCKED:
        paper.cabinet_id = await _place(work, paper, said.cabinet_id)
        paper.lock_by = paper.custodian_id = None
        step(work, paper, StepKind.LOCKED)
    else:
        paper.cabinet_id, paper.custodian_id = None, work.caller.id
        paper.lock_by = lock_by(local_day(work.now))
        step(work, paper, StepKind.PROCESSED)
    paper.state = state


async def lend(work: Work, paper_id: UUID, said: NewLoan) -> None:
    """Lend a paper to somebody who works here and has promised to keep silent."""
    paper = await held(work, Paper, paper_id)
    state = move(paper.state, PaperState.LENT)
    check_loan_day(said.due_on, local_day(work.now))
    await check_trusted(work, said.borrower_id, "/borrower_id")
    loan = PaperLoan(
        paper_id=paper_id,
        borrower_id=said.borrower_id,
        due_on=said.due_on,
        lent_at=work.now,
        lent_by=work.caller.id,
    )
    work.session.add(loan)
    step(work, paper, StepKind.LENT, said.borrower_id)
    paper.state, paper.cabinet_id = state, None
    paper.custodian_id = said.borrower_id


async def _come_back(work: Work, paper: Paper) -> None:
    loan = await loan_of(work.session, paper.id)
    if loan is not None:
        loan.returned_at, loan.returned_to = work.now, work.caller.id
        step(work, paper, StepKind.RETURNED, loan.borrower_id)


async def _place(work: Work, paper: Paper, said: UUID | None) -> UUID:
    """Give the cabinet that is said, or else the one that the folder stands in."""
    folder = await work.session.get(PaperFolder, paper.folder_id) if paper.folder_id else None
    found = said or (folder.cabinet_id if folder else None)
    if found is None:
        raise NoPlace(pointer="/cabinet_id")
    if await work.session.get(Cabinet, found) is None:
        raise NotFound("There is no such record.", pointer="/cabinet_id")
    return found
