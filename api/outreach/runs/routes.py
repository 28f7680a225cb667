"""Labels, directories and lists for platforms over HTTP, and who is called back from them."""

import asyncio
from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.http.answers import Answer, Seen
from api.http.files import Attachment
from api.http.routes import Routes
from api.http.words import language_of
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound
from api.outreach.rules import runs as rules
from api.outreach.rules.runs import OUTLETS, RunKind, check_form
from api.outreach.runs import actions, taking
from api.outreach.runs.choosing import choose
from api.outreach.runs.making import make_run
from api.outreach.runs.printing import file_of
from api.outreach.runs.queries import RECALLS_SHOWN, RUNS_SHOWN
from api.outreach.runs.schemas import (
    NewLabelRun,
    NewListRun,
    OutreachRunView,
    RecallView,
    TakenList,
)
from api.outreach.runs.tables import OutreachRun
from api.outreach.segments.tables import Segment
from api.staff.doors import writing
from api.views.log import log_seen
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Outreach")

P = Permission
FOR: Final = [Purpose.MARKETING]
ONE: Final = "/outreach-runs/{outreach_run_id}"
AGREED: Final = [NoContract, NoTransferTool, TransferNotAssessed]


@routes.get("/outreach-runs", P.OUTREACH_READ, refuses=[WrongCursor])
async def list_outreach_runs(
    work: Work, paging: Paging, kind: RunKind | None = None, campaign_id: UUID | None = None
) -> Answer[Page[OutreachRunView]]:
    """List runs, the latest first: counts by reason, and nobody's name."""
    return await page(work, RUNS_SHOWN, paging, {"kind": kind, "campaign_id": campaign_id})


@routes.get(ONE, P.OUTREACH_READ, refuses=[NotFound])
async def get_outreach_run(work: Work, outreach_run_id: UUID) -> Answer[OutreachRunView]:
    """Show a run."""
    return await show(work, RUNS_SHOWN, outreach_run_id)


@routes.post("/label-runs", P.OUTREACH_WRITE, refuses=[NotFound, rules.NobodyLeft])
async def make_labels(work: Work, said: NewLabelRun) -> Answer[OutreachRunView]:
    """Freeze who gets a label today: own customers who were told and did not object."""
    return await _made(work, RunKind.LABELS, said.segment_id, said.a_sheet)


@routes.post("/directory-runs", P.OUTREACH_WRITE, refuses=[NotFound, rules.NobodyLeft])
async def make_directory(work: Work, said: NewListRun) -> Answer[OutreachRunView]:
    """Freeze who is in the directory today: persons who agreed, and firms that did not mind."""
    return await _made(work, RunKind.DIRECTORY, said.segment_id)


@routes.post("/advertising-runs", P.OUTREACH_WRITE, refuses=[NotFound, rules.NobodyLeft])
async def make_audience(work: Work, said: NewListRun) -> Answer[OutreachRunView]:
    """Freeze whose digest a platform may have today: those who agreed to just that."""
    return await _made(work, RunKind.ADVERTISING, said.segment_id)


@routes.post(
    f"{ONE}/files",
    P.OUTREACH_SEND,
    purposes=FOR,
    refuses=[
        *(NotFound, rules.NoSuchForm, rules.RunOver, rules.NobodyLeft),
        *(taking.ListMoved, taking.RecipientNeeded, *AGREED),
    ],
    status=200,
    keyed=False,
    writes=False,
)
async def take_list(
    work: Work, request: Request, outreach_run_id: UUID, said: TakenList
) -> Attachment:
    """Take a list, for ourselves or for a print house. Who has said no since is not on it."""
    run = await work.session.get(OutreachRun, outreach_run_id)
    if run is None:
        raise NotFound("There is no such record.")
    check_form(run.kind, said.format)
    passed, _ = await taking.asked_anew(work, run)
    sheet = await taking.sheet_of(work, run, passed, said.skip, language_of(request))
    content = await asyncio.to_thread(file_of, passed, sheet, said.format, work.now)
    async with writing(request, work) as ledger:
        await taking.note_taken(ledger, run.id, passed, content, said.recipient_id)
        subjects = sorted({each.party_id for each in sheet.lines})
        await log_seen(ledger, Seen("outreach_runs", [run.id], subjects))
    return Attachment(content, f"{run.number}.{said.format}")


@routes.post(
    f"{ONE}/completion",
    P.OUTREACH_WRITE,
    refuses=[NotFound, VersionConflict, rules.NotOut, actions.RecallsOpen],
    status=200,
    conditional=True,
)
async def complete_run(work: Work, outreach_run_id: UUID) -> Answer[OutreachRunView]:
    """Say that a list was posted or published. Nobody can be taken off it after that."""
    await actions.end_run(work, outreach_run_id)
    return await show(work, RUNS_SHOWN, outreach_run_id)


@routes.get("/outreach-recalls", P.OUTREACH_READ, purposes=FOR, refuses=[WrongCursor])
async def list_recalls(
    work: Work, paging: Paging, *, open_only: bool = True
) -> Answer[Page[RecallView]]:
    """List who is to be taken off which list that is out, the latest first."""
    return await page(work, RECALLS_SHOWN, paging, {"open": open_only or None})


@routes.post(
    "/outreach-recalls/{outreach_recall_id}/confirmation",
    P.OUTREACH_WRITE,
    purposes=FOR,
    refuses=[NotFound, VersionConflict, rules.RecallConfirmed],
    status=200,
    conditional=True,
)
async def confirm_recall(work: Work, outreach_recall_id: UUID) -> Answer[RecallView]:
    """Say that whoever has the list has taken them off."""
    await actions.confirm_recall(work, outreach_recall_id)
    return await show(work, RECALLS_SHOWN, outreach_recall_id)


async def _made(
    work: Work, kind: RunKind, segment_id: UUID, a_sheet: int | None = None
) -> Answer[OutreachRunView]:
    segment = await work.session.get(Segment, segment_id)
    if segment is None:
        raise NotFound("There is no such record.", pointer="/segment_id")
    chosen = await choose(work, segment, OUTLETS[kind])
    if not chosen.included:
        raise rules.NobodyLeft
    run = await make_run(work, kind, segment_id, chosen, a_sheet=a_sheet)
    return await show(work, RUNS_SHOWN, run.id)
