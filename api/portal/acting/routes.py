"""The URLs of what somebody does about their own data."""

from typing import Final

from starlette.requests import Request

from api.customers.rules.addresses import WrongPostalCode
from api.customers.rules.contact import WrongEmail, WrongPhone
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.free_text import IdentityCodeInText
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.refusals import NotFound, Restricted
from api.portal.acting.choosing import choices_of, object_at_once, take_back_at_once
from api.portal.acting.correcting import ask_for, correct
from api.portal.acting.queries import MY_REQUESTS
from api.portal.acting.removing import remove
from api.portal.acting.schemas import (
    ActView,
    ChoicesView,
    NewOwnObjection,
    NewOwnRequest,
    NewRemoval,
    OutlookView,
    OwnCorrection,
)
from api.portal.own import own_party
from api.portal.rules.acting import (
    ActOutcome,
    CorrectionEmpty,
    GivenAnew,
    NotOptional,
    ValueWrong,
)
from api.portal.rules.own import NothingOfYours
from api.privacy.erasure.computing import gather
from api.privacy.following.schemas import PublicRequest
from api.privacy.requests.item_schemas import NewItem
from api.privacy.schemas import PlanEntry
from api.standing.one_subject import parties_of
from api.standing.rules.objections import Against
from api.views.pages import Page, Paging, WrongCursor, page

routes = Routes("Own data")

OWN: Final = frozenset({Purpose.OWN_DATA})
READ, WRITE = Permission.OWN_READ, Permission.OWN_WRITE


@routes.post(
    "/my/corrections",
    WRITE,
    purposes=OWN,
    refuses=[
        *(NothingOfYours, NotFound, Restricted, CorrectionEmpty, ValueWrong),
        *(WrongPhone, WrongEmail, WrongPostalCode, IdentityCodeInText),
    ],
)
async def correct_my_data(work: Work, said: OwnCorrection) -> Answer[ActView]:
    """Put a value right: at once where you may, as a request to correct where not."""
    return saying(await correct(work, said))


@routes.post(
    "/my/removals",
    WRITE,
    purposes=OWN,
    refuses=[NothingOfYours, NotFound, Restricted, NotOptional],
)
async def remove_my_data(work: Work, request: Request, said: NewRemoval) -> Answer[ActView]:
    """Have a value taken away: at once where nothing keeps it, else you are told what does."""
    return saying(await remove(work, request.app.state.holders, said))


@routes.get("/my/choices", READ, purposes=OWN, refuses=[NothingOfYours])
async def list_my_choices(work: Work) -> Answer[ChoicesView]:
    """Tell against what you object."""
    return saying(await choices_of(work))


@routes.post("/my/objections", WRITE, purposes=OWN, refuses=[NothingOfYours])
async def object_myself(work: Work, said: NewOwnObjection) -> Answer[ChoicesView]:
    """Object, without a reason: it holds from this moment."""
    return saying(await object_at_once(work, said.against))


@routes.delete(
    "/my/objections/{against}",
    WRITE,
    purposes=OWN,
    refuses=[NothingOfYours, GivenAnew],
    conditional=False,
)
async def take_back_my_objection(work: Work, against: Against) -> Answer[ChoicesView]:
    """Take an objection back: from this moment it holds no longer."""
    return saying(await take_back_at_once(work, against))


@routes.get("/my/requests", READ, purposes=OWN, refuses=[WrongCursor])
async def list_my_requests(work: Work, paging: Paging) -> Answer[Page[PublicRequest]]:
    """List what you have asked for, and how far it is."""
    own = work.caller.party_id
    whose = {"parties": await parties_of(work, own) if own else ()}
    return await page(work, MY_REQUESTS, paging, whose, sort="received_on")


@routes.post(
    "/my/requests", WRITE, purposes=OWN, refuses=[NothingOfYours, NotFound, IdentityCodeInText]
)
async def ask_myself(work: Work, said: NewOwnRequest) -> Answer[ActView]:
    """Ask for a right. Who you are is settled: you are signed in."""
    item = NewItem(kind=said.kind, reason=said.reason)
    case = await ask_for(work, own_party(work), item, said.language)
    return saying(ActView(outcome=ActOutcome.ASKED, number=case.number, due_on=case.due_on))


@routes.get("/my/erasure", READ, purposes=OWN, refuses=[NothingOfYours])
async def foresee_my_erasure(work: Work, request: Request) -> Answer[OutlookView]:
    """Tell what would go if it were erased today, and what would stay, why and until when."""
    facts = await gather(work, request.app.state.holders, own_party(work))
    plan = facts.plan(local_day(work.now))
    entries = [PlanEntry.model_validate(each.told()) for each in plan]
    return saying(OutlookView(entries=entries))
