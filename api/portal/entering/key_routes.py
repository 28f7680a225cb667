"""The URLs by which somebody opens an account with a passkey, and no password."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.access import Caller
from api.kernel.permissions import Open
from api.portal.entering.by_key import begin_key, take_key
from api.portal.entering.schemas import LinkSaid, NewOwnKey
from api.portal.rules.entering import AccountOpen, LinkOver
from api.staff.actions.sessions import open_session
from api.staff.browser import check_own_page, client_hash
from api.staff.doors import doors_of, site_of, writing
from api.staff.routes.sessions import session_answer
from api.staff.rules.passkeys import WrongPasskey
from api.staff.rules.sign_in import CrossSite
from api.staff.schemas.passkeys import PasskeyOptions
from api.staff.schemas.sessions import SessionView

routes = Routes("Own data")


@routes.post(
    "/public/own-keys/options",
    Open.ANYONE,
    refuses=[LinkOver, AccountOpen, CrossSite],
    keyed=False,
    writes=False,
)
async def begin_own_key(work: Work, request: Request, said: LinkSaid) -> Answer[PasskeyOptions]:
    """Begin to open an account with a passkey: what the browser makes it with."""
    check_own_page(request)
    async with writing(request, work) as beginning:
        options = await begin_key(beginning, site_of(request), said.token)
    return saying(PasskeyOptions(options=options))


@routes.post(
    "/public/own-keys",
    Open.ANYONE,
    refuses=[LinkOver, AccountOpen, WrongPasskey, CrossSite],
    keyed=False,
    writes=False,
)
async def open_by_key(work: Work, request: Request, said: NewOwnKey) -> Answer[SessionView]:
    """Follow the mailed link with a passkey, which stands for password and second factor."""
    check_own_page(request)
    doors = doors_of(request)
    async with writing(request, work) as opening:
        account = await take_key(opening, site_of(request), said)
    async with writing(request, work, Caller(account.id)) as beginning:
        opened = open_session(beginning, account.id, client_hash(request, doors))
    return session_answer(doors, opened)
