"""The first run over HTTP."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.permissions import Open
from api.law.business_ids import WrongBusinessId
from api.staff.actions import setup
from api.staff.doors import doors_of, writing
from api.staff.passwords import SignInBusy
from api.staff.rules.passwords import PasswordNamesYou, PasswordTooCommon, PasswordTooShort
from api.staff.rules.setup import AlreadySetUp, WrongSetupCode, check_setup_code
from api.staff.schemas.setup import FirstRun, SetupReceipt, SetupView
from api.staff.setup_code import forget_setup_code, setup_code_in

routes = Routes("Setup")


@routes.get("/setup", Open.ANYONE)
async def get_setup(work: Work) -> Answer[SetupView]:
    """Tell whether this register still has to be set up."""
    return saying(SetupView(needed=not await setup.is_set_up(work)))


@routes.post(
    "/setup",
    Open.ANYONE,
    refuses=[
        AlreadySetUp,
        WrongSetupCode,
        WrongBusinessId,
        PasswordTooShort,
        PasswordTooCommon,
        PasswordNamesYou,
        SignInBusy,
    ],
    keyed=False,
    writes=False,
)
async def set_up(work: Work, request: Request, said: FirstRun) -> Answer[SetupReceipt]:
    """Set the register up: once, by whoever can read the code that `init` printed."""
    doors = doors_of(request)
    async with writing(request, work) as looking:
        is_set_up = await setup.is_set_up(looking)
    if is_set_up:
        raise AlreadySetUp
    check_setup_code(said.setup_code, setup_code_in(doors.keys_folder))
    password = await doors.passwords.hashed(said.admin.password)
    async with writing(request, work) as beginning:
        receipt = await setup.set_up(beginning, said, password)
    forget_setup_code(doors.keys_folder)
    return saying(receipt)
