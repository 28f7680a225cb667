"""Signing in at a kiosk over HTTP: once per shift, by badge or PIN."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.access import Caller
from api.kernel.permissions import Open
from api.staff.actions.shifts import KnownAtKiosk, begin_shift, known_at_kiosk, tried_name
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import check_own_page, client_hash, network_asking
from api.staff.doors import doors_of, writing
from api.staff.passwords import SignInBusy, Turn
from api.staff.routes.sessions import session_answer
from api.staff.rules.kiosks import BadgeOrPin
from api.staff.rules.sign_in import CrossSite, TooManySignIns, WrongCredentials
from api.staff.schemas.kiosks import NewShift
from api.staff.schemas.sessions import SessionView

routes = Routes("Sign-in")


@routes.post(
    "/sessions/kiosk",
    Open.ANYONE,
    refuses=[WrongCredentials, TooManySignIns, SignInBusy, CrossSite, BadgeOrPin],
    keyed=False,
    writes=False,
)
async def begin_kiosk_session(
    work: Work, request: Request, shift: NewShift
) -> Answer[SessionView]:
    """Sign in at a registered kiosk, for one shift and for weighing alone.

    Whatever is wrong, the answer is the same. Whoever was signed in there before is not now.
    """
    check_own_page(request)
    doors, network, name = doors_of(request), network_asking(request), tried_name(shift)
    with doors.passwords.turn() as turn:
        async with writing(request, work) as asking:
            in_time = await take_on(asking, doors.secrets, name, network)
            known = await known_at_kiosk(asking, doors.secrets, shift)
        proven = await _proof(turn, shift, known)
    if not in_time or known is None or not proven:
        raise WrongCredentials
    async with writing(request, work, Caller(known.account_id)) as opening:
        await forgive(opening, doors.secrets, name, network)
        client = client_hash(request, doors)
        opened = await begin_shift(opening, known, client, doors.shift)
    doors.callers.forget_all()
    return session_answer(doors, opened)


async def _proof(turn: Turn, said: NewShift, known: KnownAtKiosk | None) -> bool:
    """Compare a PIN, also with nobody's; a badge has been found by, or not."""
    if said.badge is not None:
        return known is not None
    return await turn.match(said.pin or "", known.pin if known else None)
