"""The second factor over HTTP, once more: stepping up, and codes for when it is lost."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.staff.actions import proving
from api.staff.actions.own import account_of
from api.staff.actions.throttle import forgive, take_on
from api.staff.browser import network_asking
from api.staff.doors import doors_of, writing
from api.staff.rules.accounts import NoAccount
from api.staff.rules.codes import WrongCode
from api.staff.rules.kiosks import FullSignInNeeded
from api.staff.rules.sign_in import TooManySignIns
from api.staff.schemas.own import CodeSaid, RecoveryCodesView

routes = Routes("My account")


@routes.post(
    "/me/step-up",
    Open.SIGNED_IN,
    refuses=[NoAccount, FullSignInNeeded, WrongCode, TooManySignIns],
    status=204,
    keyed=False,
    writes=False,
)
async def step_up(work: Work, request: Request, said: CodeSaid) -> Answer[None]:
    """Show your second factor once more; it counts for five minutes."""
    doors, network = doors_of(request), network_asking(request)
    async with writing(request, work) as asking:
        account = await account_of(asking)
        in_time = await take_on(asking, doors.secrets, account.username, network)
    if not in_time:
        raise WrongCode(pointer="/code")
    async with writing(request, work) as stepping:
        await forgive(stepping, doors.secrets, account.username, network)
        await proving.step_up(stepping, doors.secrets, said.code)
    if work.caller.session_id is not None:
        doors.callers.forget(work.caller.session_id)
    return nothing()


@routes.post(
    "/me/recovery-codes",
    Open.PROVEN,
    refuses=[NoAccount, FullSignInNeeded],
    keyed=False,
)
async def make_recovery_codes(work: Work, request: Request) -> Answer[RecoveryCodesView]:
    """Get ten codes for when the authenticator is lost. Earlier ones are worth nothing."""
    codes = await proving.make_recovery_codes(work, doors_of(request).secrets)
    return saying(RecoveryCodesView(codes=codes))
