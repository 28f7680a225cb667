"""One's own account over HTTP: whoever is signed in may do these things."""

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.kernel.refusals import NotFound
from api.staff.actions import own
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import network_asking
from api.staff.doors import doors_of, writing
from api.staff.passwords import SignInBusy
from api.staff.queries import own_account
from api.staff.rules.accounts import NoAccount, WrongPassword
from api.staff.rules.codes import (
    SecondFactorEnrolled,
    SecondFactorMissing,
    WrongCode,
    enrolment_uri,
    qr_modules,
)
from api.staff.rules.kiosks import FullSignInNeeded
from api.staff.rules.passwords import (
    PasswordNamesYou,
    PasswordTooCommon,
    PasswordTooShort,
)
from api.staff.rules.sign_in import TooManySignIns
from api.staff.schemas.own import (
    CodeSaid,
    MeView,
    NewPassword,
    OwnChanges,
    SecondFactorView,
)

routes = Routes("My account")

BAD_PASSWORD = [PasswordTooShort, PasswordTooCommon, PasswordNamesYou]


@routes.get("/me", Open.SIGNED_IN, refuses=[NoAccount])
async def get_me(work: Work) -> Answer[MeView]:
    """Tell who is asking, and what this session may do."""
    return await _me(work)


@routes.patch("/me", Open.SIGNED_IN, refuses=[NotFound, VersionConflict])
async def change_me(work: Work, changes: OwnChanges) -> Answer[MeView]:
    """Choose the language the register speaks to you."""
    await own.change_own_account(work, changes)
    return await _me(work)


@routes.post(
    "/me/password",
    Open.SIGNED_IN,
    refuses=[
        *(NoAccount, FullSignInNeeded, WrongPassword, *BAD_PASSWORD),
        *(TooManySignIns, SignInBusy),
    ],
    status=204,
    keyed=False,
    writes=False,
)
async def change_password(work: Work, request: Request, said: NewPassword) -> Answer[None]:
    """Choose another password. Every other session of yours ends."""
    doors, network = doors_of(request), network_asking(request)
    with doors.passwords.turn() as turn:
        async with writing(request, work) as asking:
            account = await own.account_of(asking)
            await own.check_new_password(asking, account, said.new_password)
            in_time = await take_on(asking, doors.secrets, account.username, network)
        if not await turn.match(said.current_password, account.password) or not in_time:
            raise WrongPassword(pointer="/current_password")
        hashed = await turn.hashed(said.new_password)
    async with writing(request, work) as changing:
        await forgive(changing, doors.secrets, account.username, network)
        await own.change_password(changing, str(account.password), hashed)
    doors.callers.forget_all()
    return nothing()


@routes.post(
    "/me/second-factor",
    Open.SIGNED_IN,
    refuses=[NoAccount, FullSignInNeeded, SecondFactorEnrolled],
    keyed=False,
)
async def take_up_second_factor(work: Work, request: Request) -> Answer[SecondFactorView]:
    """Take up a second factor: read its QR code with an authenticator, then confirm it."""
    secret, username = await own.take_up_second_factor(work, doors_of(request).secrets)
    uri = enrolment_uri(secret, username)
    return saying(SecondFactorView(secret=secret, uri=uri, qr=qr_modules(uri)))


@routes.post(
    "/me/second-factor/confirm",
    Open.SIGNED_IN,
    refuses=[
        *(NoAccount, FullSignInNeeded),
        *(SecondFactorMissing, SecondFactorEnrolled, WrongCode),
    ],
    status=204,
    keyed=False,
    writes=False,
)
async def confirm_second_factor(work: Work, request: Request, said: CodeSaid) -> Answer[None]:
    """Put the second factor in force by a code of it."""
    doors = doors_of(request)
    async with writing(request, work) as confirming:
        await own.confirm_second_factor(confirming, doors.secrets, said.code)
    doors.callers.forget_all()
    return nothing()


async def _me(work: Work) -> Answer[MeView]:
    await work.session.flush()
    me = await own_account(work)
    return saying(me, etag=me.version)
