"""Papers and folders over HTTP: taken in, corrected, found, and about whom."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Query

from api.archive import about_actions, paper_actions
from api.archive.rules.labels import NotALabel
from api.archive.rules.papers import CameLater, EndsBefore, KnownParty
from api.archive.rules.scans import PaperDestroyed, ScanGone
from api.archive.schemas import (
    FolderView,
    LabelRead,
    NewArchivePaper,
    NewFolder,
    NewPaperSubject,
    PaperChanges,
    PaperFilter,
    PaperRow,
    PaperView,
)
from api.archive.shown import FOLDERS_SHOWN, PAPER_ROWS, PAPERS_SHOWN
from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE, Purpose
from api.kernel.refusals import NotFound
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Archive")

P = Permission
PAPERS: Final = TRADE | {Purpose.ARCHIVING}
ONE: Final = "/papers/{paper_id}"


@routes.get("/paper-folders", P.ARCHIVE_READ, refuses=[WrongCursor, NotALabel])
async def list_folders(
    work: Work, paging: Paging, number: LabelRead = None
) -> Answer[Page[FolderView]]:
    """List the folders, the latest first; or the one of a label."""
    return await page(work, FOLDERS_SHOWN, paging, {"number": number}, sort="number")


@routes.post("/paper-folders", P.ARCHIVE_WRITE, refuses=[NotFound])
async def add_folder(work: Work, folder: NewFolder) -> Answer[FolderView]:
    """Begin a folder. Its title says what kinds of paper it holds, and names nobody."""
    made = await paper_actions.add_folder(work, folder)
    return await show(work, FOLDERS_SHOWN, made.id)


@routes.get("/papers", P.ARCHIVE_READ, purposes=PAPERS, refuses=[WrongCursor, NotALabel])
async def list_papers(
    work: Work, paging: Paging, chosen: Annotated[PaperFilter, Query()]
) -> Answer[Page[PaperRow]]:
    """List papers, the latest first; of a party, all that its person is in."""
    given = chosen.model_dump(exclude={"party_id", "unlocked", "overdue", "to_destroy"})
    today = local_day(work.now)
    given |= {
        "parties": chosen.party_id and await parties_of(work, chosen.party_id),
        "unlocked_before": today if chosen.unlocked else None,
        "overdue_before": today if chosen.overdue else None,
        "to_destroy": chosen.to_destroy or None,
    }
    return await page(work, PAPER_ROWS, paging, given)


@routes.post(
    "/papers",
    P.ARCHIVE_REGISTER,
    purposes=PAPERS,
    refuses=[NotFound, CameLater, EndsBefore, KnownParty],
)
async def receive_paper(work: Work, paper: NewArchivePaper) -> Answer[PaperView]:
    """Register a paper that has come in; it gets the number that its label bears."""
    received = await paper_actions.receive(work, paper)
    return await show(work, PAPERS_SHOWN, received.id)


@routes.get(ONE, P.ARCHIVE_READ, purposes=PAPERS, refuses=[NotFound])
async def get_paper(work: Work, paper_id: UUID) -> Answer[PaperView]:
    """Show a paper: whom it is about, where it is, its way so far, its scans."""
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.patch(
    ONE,
    P.ARCHIVE_REGISTER,
    purposes=PAPERS,
    refuses=[NotFound, VersionConflict, CameLater, EndsBefore],
)
async def change_paper(work: Work, paper_id: UUID, changes: PaperChanges) -> Answer[PaperView]:
    """Correct what a paper is, or file it elsewhere."""
    await paper_actions.change(work, paper_id, changes)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.post(
    f"{ONE}/subjects",
    P.ARCHIVE_REGISTER,
    purposes=PAPERS,
    refuses=[NotFound, KnownParty, PaperDestroyed, ScanGone],
)
async def add_paper_subject(
    work: Work, paper_id: UUID, subject: NewPaperSubject
) -> Answer[PaperView]:
    """Say that a paper is about one more person or company."""
    await about_actions.add_subject(work, paper_id, subject)
    return await show(work, PAPERS_SHOWN, paper_id)


@routes.delete(
    f"{ONE}/subjects/{{subject_id}}",
    P.ARCHIVE_WRITE,
    purposes=PAPERS,
    refuses=[NotFound, VersionConflict],
)
async def take_out_paper_subject(
    work: Work, paper_id: UUID, subject_id: UUID
) -> Answer[PaperView]:
    """Note that somebody was blacked out of a paper, or never was in it. Its scans go."""
    await about_actions.take_out_subject(work, paper_id, subject_id)
    return await show(work, PAPERS_SHOWN, paper_id)
