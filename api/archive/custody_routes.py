"""The way of a paper over HTTP: onto desks, under lock, on loan, and to its end."""

from uuid import UUID

from api.archive import custody_actions
from api.archive.paper_routes import ONE, PAPERS
from api.archive.rules.lending import BorrowerWithoutNda, LoanDayWrong
from api.archive.rules.papers import NoPlace
from api.archive.rules.states import PaperMoveRefused
from api.archive.schemas import NewLoan, NewMove, PaperView
from api.archive.shown import PAPERS_SHOWN
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.views.show import show

routes = Routes("Archive")

WRITE = Permission.ARCHIVE_WRITE


@routes.post(
    f"{ONE}/moves",
    Permission.ARCHIVE_REGISTER,
    purposes=PAPERS,
    refuses=[NotFound, PaperMoveRefused, NoPlace],
    status=200,
)
async def move_paper(work: Work, paper_id: UUID, move: NewMove) -> Answer[PaperView]:
    """Put a paper onto your desk or under lock; one that was lent is back by that."""
    await custody_actions.move_paper(work, paper_id, move)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.post(
    f"{ONE}/loans",
    WRITE,
    purposes=PAPERS,
    refuses=[NotFound, PaperMoveRefused, LoanDayWrong, BorrowerWithoutNda],
)
async def lend_paper(work: Work, paper_id: UUID, loan: NewLoan) -> Answer[PaperView]:
    """Lend a paper that is under lock, to somebody whose NDA is in force."""
    await custody_actions.lend(work, paper_id, loan)
    return await show(work, PAPERS_SHOWN, paper_id)
