"""Signing in and out over HTTP."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.http.tokens import LIFETIME
from api.kernel.access import Caller
from api.kernel.clock import now
from api.kernel.permissions import Open
from api.staff.actions import sessions as actions
from api.staff.actions.proving import knows_recovery_code, use_recovery_code
from api.staff.actions.sessions import NOBODY, Known, Opened
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import (
    FORGET,
    check_own_page,
    client_hash,
    forgetting,
    keeping,
    network_asking,
    refresh_token_in,
)
from api.staff.doors import Doors, doors_of, writing
from api.staff.passwords import SignInBusy, Turn
from api.staff.rules.codes import NOBODYS, step_of
from api.staff.rules.sign_in import (
    CrossSite,
    RefreshRaced,
    SessionEnded,
    TooManySignIns,
    WrongCredentials,
)
from api.staff.schemas.sessions import NewSession, SessionView

routes = Routes("Sign-in")


@routes.post(
    "/sessions",
    Open.ANYONE,
    refuses=[WrongCredentials, TooManySignIns, SignInBusy, CrossSite],
    keyed=False,
    writes=False,
)
async def sign_in(work: Work, request: Request, session: NewSession) -> Answer[SessionView]:
    """Sign in. Whatever is wrong, the answer is the same and takes as long."""
    check_own_page(request)
    doors, network, code = doors_of(request), network_asking(request), session.second_factor
    with doors.passwords.turn() as turn:
        async with writing(request, work) as asking:
            in_time = await take_on(asking, doors.secrets, session.username, network)
            known = await actions.known_as(asking, doors.secrets, session.username)
            account_id = known.account_id if known else NOBODY
            kept = await knows_recovery_code(asking, doors.secrets, account_id, code)
        right, step = await _proof(turn, session, known)
        needs_no_code = known is not None and known.secret is None
        proven = right and (needs_no_code or step is not None or kept)
    if not in_time or known is None or not proven:
        raise WrongCredentials
    async with writing(request, work, Caller(known.account_id)) as opening:
        client = client_hash(request, doors)
        await forgive(opening, doors.secrets, session.username, network)
        recovered = step is None and not needs_no_code
        if recovered and not await use_recovery_code(
            opening, doors.secrets, known.account_id, code or ""
        ):
            raise WrongCredentials
        opened = await actions.sign_in(opening, known, step, client, recovered=recovered)
    return session_answer(doors, opened)


@routes.post(
    "/sessions/refresh",
    Open.ANYONE,
    refuses=[SessionEnded, RefreshRaced, CrossSite],
    status=200,
    keyed=False,
    writes=False,
)
async def refresh_session(work: Work, request: Request) -> Answer[SessionView]:
    """Renew a session by its cookie. Two tabs at once: one gets 409, and nothing is lost."""
    check_own_page(request)
    doors = doors_of(request)
    token = refresh_token_in(request, doors)
    if token is None:
        raise SessionEnded
    async with writing(request, work) as renewing:
        renewed = await actions.renew(renewing, token, client_hash(request, doors))
    if not isinstance(renewed, Opened):
        if renewed.ended is not None:
            doors.callers.forget(renewed.ended)
        raise renewed.refusal
    return session_answer(doors, renewed)


@routes.delete("/sessions/current", Open.SIGNED_IN, status=204, conditional=False, writes=False)
async def sign_out(work: Work, request: Request) -> Answer[None]:
    """Sign out: the session's tokens are worth nothing from now on."""
    doors = doors_of(request)
    async with writing(request, work) as leaving:
        ended = await actions.sign_out(leaving)
    doors.callers.forget(ended)
    return Answer(nothing().body, status=204, cookies=[forgetting(doors)], headers=FORGET)


def session_answer(doors: Doors, opened: Opened) -> Answer[SessionView]:
    """Hand out a session: its access token in the body, what renews it in the cookie."""
    view = SessionView(
        access_token=doors.tokens.issue(opened.account_id, opened.session_id),
        expires_in=int(LIFETIME.total_seconds()),
        second_factor_required=opened.is_enrolling,
    )
    return saying(view, cookies=[keeping(opened.refresh_token, doors, opened.lasts)])


async def _proof(turn: Turn, said: NewSession, known: Known | None) -> tuple[bool, int | None]:
    """Check password and code, both in every case; give the code's step."""
    right = await turn.match(said.password, known.password if known else None)
    secret = (known.secret if known else None) or NOBODYS
    last_step = known.last_step if known else None
    return right, step_of(secret, said.second_factor or "", now(), last_step)
