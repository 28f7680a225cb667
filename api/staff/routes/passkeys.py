"""Passkeys over HTTP: one's own, and signing in by one."""

from uuid import UUID

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.kernel.access import Caller
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.staff.actions import passkeys
from api.staff.actions.sessions import open_session
from api.staff.browser import check_own_page, client_hash
from api.staff.doors import doors_of, site_of, writing
from api.staff.passkeys import asking as asking_for
from api.staff.queries import own_account
from api.staff.routes.sessions import session_answer
from api.staff.rules.accounts import NoAccount
from api.staff.rules.kiosks import FullSignInNeeded
from api.staff.rules.passkeys import TooManyPasskeys, WrongPasskey
from api.staff.rules.sign_in import CrossSite, WrongCredentials
from api.staff.schemas.own import MeView
from api.staff.schemas.passkeys import NewPasskey, PasskeyOptions, PasskeySaid
from api.staff.schemas.sessions import SessionView

routes = Routes("Passkeys")


@routes.post(
    "/me/passkeys/options",
    Open.PROVEN,
    refuses=[NoAccount, FullSignInNeeded, TooManyPasskeys],
    keyed=False,
)
async def begin_passkey(work: Work, request: Request) -> Answer[PasskeyOptions]:
    """Begin to enrol a passkey: what the browser makes it with."""
    options = await passkeys.begin_enrolling(work, site_of(request))
    return saying(PasskeyOptions(options=options))


@routes.post(
    "/me/passkeys",
    Open.PROVEN,
    refuses=[NoAccount, FullSignInNeeded, WrongPasskey],
    keyed=False,
)
async def enrol_passkey(work: Work, request: Request, passkey: NewPasskey) -> Answer[MeView]:
    """Enrol the passkey that the browser has made."""
    await passkeys.enrol(work, site_of(request), passkey)
    me = await own_account(work)
    return saying(me, etag=me.version)


@routes.delete(
    "/me/passkeys/{passkey_id}",
    Open.PROVEN,
    refuses=[NotFound, NoAccount, FullSignInNeeded],
    conditional=False,
)
async def remove_passkey(work: Work, passkey_id: UUID) -> Answer[MeView]:
    """Remove a passkey: it lets nobody in from now on."""
    await passkeys.remove(work, passkey_id)
    await work.session.flush()
    me = await own_account(work)
    return saying(me, etag=me.version)


@routes.post(
    "/sessions/passkey/options", Open.ANYONE, refuses=[CrossSite], keyed=False, writes=False
)
async def ask_for_passkey(work: Work, request: Request) -> Answer[PasskeyOptions]:
    """Ask for a passkey, whoever it is: what the browser has one sign."""
    check_own_page(request)
    async with writing(request, work) as asking:
        challenge = await passkeys.challenged(asking, None)
    return saying(PasskeyOptions(options=asking_for(site_of(request), challenge)))


@routes.post(
    "/sessions/passkey",
    Open.ANYONE,
    refuses=[WrongCredentials, CrossSite],
    keyed=False,
    writes=False,
)
async def sign_in_by_passkey(
    work: Work, request: Request, said: PasskeySaid
) -> Answer[SessionView]:
    """Sign in by a passkey, which stands for password and second factor."""
    check_own_page(request)
    doors = doors_of(request)
    async with writing(request, work) as proving:
        account = await passkeys.holder_of(proving, site_of(request), said.credential)
    if account is None or account.password_until is not None:
        raise WrongCredentials
    async with writing(request, work, Caller(account.id)) as opening:
        opened = open_session(opening, account.id, client_hash(request, doors))
    return session_answer(doors, opened)


@routes.post(
    "/me/step-up/passkey",
    Open.SIGNED_IN,
    refuses=[NoAccount, FullSignInNeeded, WrongPasskey],
    status=204,
    keyed=False,
    writes=False,
)
async def step_up_by_passkey(work: Work, request: Request, said: PasskeySaid) -> Answer[None]:
    """Show a passkey instead of a code; it counts for five minutes."""
    async with writing(request, work) as proving:
        await passkeys.step_up(proving, site_of(request), said.credential)
    if work.caller.session_id is not None:
        doors_of(request).callers.forget(work.caller.session_id)
    return nothing()
