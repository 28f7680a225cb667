"""The URLs of data-subject requests, from the first letter to the run."""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Query
from starlette.requests import Request

from api.customers.rules.mandates import MandateExpired, NoMandate
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.jobs.queries import job_shown
from api.jobs.schemas import JobView
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.receipts import ReceivedInFuture
from api.kernel.refusals import NotFound
from api.privacy.erasure import actions
from api.privacy.handling.schemas import RequestFilter
from api.privacy.queries.requests import PLANS_SHOWN, REQUEST_ROWS, REQUESTS_SHOWN
from api.privacy.requests import knowing, requesting
from api.privacy.rules import requests as rules
from api.privacy.rules.approving import NotYetAlone, SecondPersonNeeded
from api.privacy.rules.deciding import OtherItemsOpen
from api.privacy.rules.items import OfAnotherRight
from api.privacy.schemas import (
    NewApproval,
    NewIdentity,
    NewRequest,
    PlanView,
    RequestRow,
    RequestView,
)
from api.staff.doors import writing
from api.standing.one_subject import parties_of
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Data-subject requests")

RIGHTS: Final = frozenset({Purpose.DATA_SUBJECT_REQUEST})
READ, WRITE = Permission.REQUESTS_READ, Permission.REQUESTS_WRITE
ONE: Final = "/data-subject-requests/{request_id}"
Filter = Annotated[RequestFilter, Query()]


@routes.get("/data-subject-requests", READ, purposes=RIGHTS, refuses=[WrongCursor])
async def list_requests(
    work: Work,
    paging: Paging,
    chosen: Filter,
    sort: Literal["due_on", "number"] = "due_on",
) -> Answer[Page[RequestRow]]:
    """List requests, those first that are to be answered first; of a party, its person's.

    `late` are those whose day has passed, while nobody was asked anything; `complaints`
    those that are open and complain. Of `number` a part is enough.
    """
    conditions = chosen.conditions(work.caller.id, local_day(work.now)) | {
        "parties": chosen.party_id and await parties_of(work, chosen.party_id)
    }
    return await page(work, REQUEST_ROWS, paging, conditions, sort=sort, descending=False)


@routes.post(
    "/data-subject-requests",
    WRITE,
    purposes=RIGHTS,
    refuses=[
        *(NotFound, ReceivedInFuture, NoMandate, MandateExpired, OfAnotherRight),
        *(rules.NobodyNamed, rules.NothingAskedFor, rules.NotANaturalPerson),
    ],
)
async def register_request(work: Work, said: NewRequest) -> Answer[RequestView]:
    """Take up a request, however it came; its month runs from the day it was received.

    What the person's open case asks already joins it, and the earliest receipt counts.
    """
    request = await requesting.take_up(work, said)
    return await show(work, REQUESTS_SHOWN, request.id)


@routes.get(ONE, READ, purposes=RIGHTS, refuses=[NotFound])
async def get_request(work: Work, request_id: UUID) -> Answer[RequestView]:
    """Show one request."""
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ONE}/identity",
    WRITE,
    purposes=RIGHTS,
    status=200,
    refuses=[NotFound, rules.AlreadyApproved],
)
async def note_identity(work: Work, request_id: UUID, said: NewIdentity) -> Answer[RequestView]:
    """Note how whoever asks was identified. No copy of a document is kept."""
    await knowing.identify(work, request_id, said.method)
    return await show(work, REQUESTS_SHOWN, request_id)


@routes.post(
    f"{ONE}/plan",
    WRITE,
    purposes=RIGHTS,
    refuses=[NotFound, rules.NotAnErasure, rules.IdentityUnknown, rules.AlreadyApproved],
)
async def make_plan(work: Work, request: Request, request_id: UUID) -> Answer[PlanView]:
    """Compute what would go now, what stays, why and until when; an older approval falls."""
    await actions.make_plan(work, request.app.state.holders, request_id)
    return await show(work, PLANS_SHOWN, request_id)


@routes.get(f"{ONE}/plan", READ, purposes=RIGHTS, refuses=[NotFound])
async def get_plan(work: Work, request_id: UUID) -> Answer[PlanView]:
    """Show the latest plan: of a request that waits, what still stays."""
    return await show(work, PLANS_SHOWN, request_id)


@routes.post(
    f"{ONE}/approval",
    Permission.REQUESTS_APPROVE,
    purposes=RIGHTS,
    refuses=[NotFound, rules.NotPlanned, SecondPersonNeeded, NotYetAlone, rules.PlanMoved],
)
async def approve_plan(work: Work, request_id: UUID, said: NewApproval) -> Answer[PlanView]:
    """Approve the plan of that digest, as another person than the one who made it."""
    await actions.approve(work, request_id, said)
    return await show(work, PLANS_SHOWN, request_id)


@routes.post(
    f"{ONE}/run",
    WRITE,
    status=202,
    keyed=False,
    writes=False,
    refuses=[NotFound, rules.NotApproved, rules.PlanMoved, OtherItemsOpen],
)
async def run_erasure(work: Work, request: Request, request_id: UUID) -> Answer[JobView]:
    """Have an approved plan carried out. If the data have moved, its approval falls."""
    async with writing(request, work) as own:
        job_id = await actions.begin_run(own, request.app.state.holders, request_id)
    if job_id is None:
        raise rules.PlanMoved("Make a new plan and have it approved.")
    job, _ = await job_shown(work, job_id)
    return Answer(job)
