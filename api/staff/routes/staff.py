"""Accounts over HTTP, as administrators keep them."""

from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.staff.actions import accounts
from api.staff.doors import doors_of, writing
from api.staff.passwords import SignInBusy
from api.staff.queries import STAFF_SHOWN
from api.staff.rules.accounts import HasLeft, LastAdmin, NotAStaffRole, UsernameTaken
from api.staff.rules.grants import GrantEndsBeforeToday, GrantReasonMissing, GrantToOneself
from api.staff.rules.tokens import new_one_time_password
from api.staff.schemas.accounts import AccountChanges, NewAccount, StaffReceipt, StaffView
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Staff")

BAD_GRANT = [GrantReasonMissing, GrantEndsBeforeToday]


@routes.get("/staff", Permission.STAFF_READ, refuses=[WrongCursor])
async def list_staff(work: Work, paging: Paging) -> Answer[Page[StaffView]]:
    """List everyone who may sign in or once could, by username."""
    return await page(work, STAFF_SHOWN, paging, sort="username", descending=False)


@routes.get("/staff/{account_id}", Permission.STAFF_READ, refuses=[NotFound])
async def get_staff(work: Work, account_id: UUID) -> Answer[StaffView]:
    """Show one account."""
    return await show(work, STAFF_SHOWN, account_id)


@routes.post(
    "/staff",
    Permission.STAFF_WRITE,
    refuses=[UsernameTaken, NotAStaffRole, *BAD_GRANT, SignInBusy],
    keyed=False,
    writes=False,
)
async def add_staff(work: Work, request: Request, account: NewAccount) -> Answer[StaffReceipt]:
    """Give somebody an account, and a password to hand over."""
    password = new_one_time_password()
    hashed = await doors_of(request).passwords.hashed(password)
    async with writing(request, work) as adding:
        added = await accounts.add_staff(adding, account, hashed)
        return _receipt(await show(adding, STAFF_SHOWN, added.id), password)


@routes.patch(
    "/staff/{account_id}",
    Permission.STAFF_WRITE,
    refuses=[
        NotFound,
        VersionConflict,
        HasLeft,
        NotAStaffRole,
        *BAD_GRANT,
        GrantToOneself,
        LastAdmin,
    ],
    writes=False,
)
async def change_staff(
    work: Work, request: Request, account_id: UUID, changes: AccountChanges
) -> Answer[StaffView]:
    """Change somebody's name or roles. A day of leaving ends sessions, roles and keys."""
    async with writing(request, work) as changing:
        await accounts.change_account(changing, account_id, changes)
        answer = await show(changing, STAFF_SHOWN, account_id)
    doors_of(request).callers.forget_all()
    return answer


@routes.post(
    "/staff/{account_id}/reset",
    Permission.STAFF_WRITE,
    refuses=[NotFound, VersionConflict, HasLeft, SignInBusy],
    status=200,
    keyed=False,
    conditional=True,
    writes=False,
)
async def reset_staff(work: Work, request: Request, account_id: UUID) -> Answer[StaffReceipt]:
    """Let somebody in anew: with another password to hand over, and no second factor yet."""
    password = new_one_time_password()
    hashed = await doors_of(request).passwords.hashed(password)
    async with writing(request, work) as resetting:
        await accounts.reset_account(resetting, account_id, hashed)
        answer = await show(resetting, STAFF_SHOWN, account_id)
    doors_of(request).callers.forget_all()
    return _receipt(answer, password)


def _receipt(account: Answer[StaffView], password: str) -> Answer[StaffReceipt]:
    """Put a password beside an account that is shown; no key keeps this answer."""
    body = b'{"account":%b,"one_time_password":"%b"}' % (account.body, password.encode())
    return Answer(body, etag=account.etag)
