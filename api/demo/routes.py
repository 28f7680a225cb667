"""The demo's own operations: they exist in demo mode only, and in no contract."""

from starlette.requests import Request

from api.database.work import Work
from api.demo.accounts import EVERYBODY, DemoAccount
from api.demo.clock import MovedClock
from api.demo.schemas import (
    ClockMove,
    DemoClockView,
    DemoPeople,
    DemoPerson,
    DemoSession,
    DemoTruck,
)
from api.demo.yard import Yard
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.kernel.access import Caller
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.staff.actions.sessions import open_session
from api.staff.browser import check_own_page, client_hash
from api.staff.doors import doors_of, writing
from api.staff.queries import account_named
from api.staff.routes.sessions import session_answer
from api.staff.rules.sign_in import SESSION
from api.staff.schemas.sessions import SessionView

routes = Routes("Demo")


@routes.get("/demo/accounts", Open.ANYONE)
async def list_demo_accounts(work: Work) -> Answer[DemoPeople]:
    """List whom one can be."""
    people = [
        DemoPerson(role=each.role, username=each.username, name=each.name) for each in EVERYBODY
    ]
    return saying(DemoPeople(accounts=people))


@routes.post("/demo/sessions", Open.ANYONE, refuses=[NotFound], keyed=False, writes=False)
async def enter_demo(work: Work, request: Request, wanted: DemoSession) -> Answer[SessionView]:
    """Be somebody, with one press: second factor and all."""
    check_own_page(request)
    doors = doors_of(request)
    account = next((each for each in EVERYBODY if _is_wanted(each, wanted)), None)
    if account is None:
        raise NotFound
    async with writing(request, work) as looking:
        row = await account_named(looking.session, account.username)
    if row is None:
        raise NotFound
    async with writing(request, work, Caller(row.id)) as opening:
        client = client_hash(request, doors)
        opened = open_session(opening, row.id, client, proven=SESSION)
    return session_answer(doors, opened)


@routes.get("/demo/clock", Open.ANYONE)
async def read_demo_clock(work: Work, request: Request) -> Answer[DemoClockView]:
    """Tell how far the clock is ahead."""
    return _clock_view(request)


@routes.post("/demo/clock", Open.SIGNED_IN, status=200, keyed=False)
async def move_demo_clock(
    work: Work, request: Request, move: ClockMove
) -> Answer[DemoClockView]:
    """Move the clock forward. What is due by then is done by the next jobs."""
    clock: MovedClock = request.app.state.works.clock
    await clock.move(work, move.days)
    return _clock_view(request)


@routes.post("/demo/truck", Open.ANYONE, status=202, keyed=False)
async def drive_demo_truck(work: Work, request: Request, truck: DemoTruck) -> Answer[None]:
    """Have a truck drive onto a simulated scale, or off it."""
    check_own_page(request)
    yard: Yard = request.app.state.yard
    yard.drive(truck.scale, truck.kg, truck.fault)
    return Answer(nothing().body, status=202)


@routes.post("/demo/reset", Open.ANYONE, status=202, keyed=False, writes=False)
async def reset_demo(work: Work, request: Request) -> Answer[None]:
    """Start afresh: the server stops, makes the company anew, and serves again."""
    check_own_page(request)
    request.app.state.reset_demo()
    return Answer(nothing().body, status=202)


def _is_wanted(account: DemoAccount, wanted: DemoSession) -> bool:
    if wanted.username is not None:
        return account.username == wanted.username
    return account.role is wanted.role


def _clock_view(request: Request) -> Answer[DemoClockView]:
    clock: MovedClock = request.app.state.works.clock
    return saying(DemoClockView(days=clock.days, now=clock().isoformat()))
