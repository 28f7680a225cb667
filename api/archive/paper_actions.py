"""Taking papers in, and saying what they are."""

from datetime import date
from uuid import UUID

from api.archive.about_actions import note_subject
from api.archive.cabinet_tables import Cabinet
from api.archive.paper_queries import year_end_month
from api.archive.rules import papers as rules
from api.archive.rules.labels import folder_number, paper_number
from api.archive.rules.states import PaperState
from api.archive.rules.steps import StepKind
from api.archive.schemas import NewArchivePaper, NewFolder, PaperChanges
from api.archive.stepping import step
from api.archive.tables import Paper, PaperFolder
from api.audit.versions import held
from api.database.base import Base
from api.database.series import next_number
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.refusals import NotFound


async def add_folder(work: Work, said: NewFolder) -> PaperFolder:
    await check_there(work, Cabinet, said.cabinet_id, "/cabinet_id")
    number = folder_number(await next_number(work.session, "paper_folders"))
    folder = PaperFolder(
        number=number, title=said.title, cabinet_id=said.cabinet_id, made_at=work.now
    )
    work.session.add(folder)
    return folder


async def receive(work: Work, said: NewArchivePaper) -> Paper:
    """Register a paper that has come in, under the year's next number."""
    today = local_day(work.now)
    await check_there(work, PaperFolder, said.folder_id, "/folder_id")
    ordinal = await next_number(work.session, "papers", year=today.year)
    paper = Paper(
        number=paper_number(today.year, ordinal),
        kind=said.kind,
        state=PaperState.RECEIVED,
        dated_on=said.dated_on,
        ends_on=said.ends_on,
        received_on=said.received_on or today,
        folder_id=said.folder_id,
        custodian_id=None if work.caller.id.int == 0 else work.caller.id,
    )
    await _date(work, paper, today)
    work.session.add(paper)
    await work.session.flush()
    step(work, paper, StepKind.RECEIVED)
    for place, each in enumerate(said.subjects):
        await note_subject(work, paper, each, f"/subjects/{place}/party_id")
    return paper


async def change(work: Work, paper_id: UUID, said: PaperChanges) -> None:
    """Correct what a paper is, or file it elsewhere; its period is reckoned anew."""
    paper = await held(work, Paper, paper_id)
    await check_there(work, PaperFolder, said.folder_id, "/folder_id")
    paper.kind, paper.dated_on = said.kind or paper.kind, said.dated_on or paper.dated_on
    for name in said.model_fields_set & {"ends_on", "folder_id"}:
        setattr(paper, name, getattr(said, name))
    await _date(work, paper, local_day(work.now))


async def check_there(work: Work, table: type[Base], row_id: UUID | None, pointer: str) -> None:
    if row_id is not None and await work.session.get(table, row_id) is None:
        raise NotFound("There is no such record.", pointer=pointer)


async def _date(work: Work, paper: Paper, today: date) -> None:
    """Reckon by which rule and until when a paper is kept."""
    rules.check_days(paper.dated_on, paper.received_on, paper.ends_on, today)
    paper.kept_since = rules.kept_since(paper.kind, paper.dated_on, paper.ends_on)
    month = await year_end_month(work.session)
    paper.rule, paper.keep_until = rules.kept_until(paper.kind, paper.kept_since, today, month)
