"""Kiosks over HTTP: registered by an administrator, opened by a badge or a PIN."""

from uuid import UUID

from starlette.requests import Request

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, nothing, saying
from api.http.routes import Routes
from api.kernel.permissions import Open, Permission
from api.kernel.refusals import NotFound
from api.staff.actions import kiosks
from api.staff.doors import doors_of, writing
from api.staff.kiosk_queries import DEVICES_SHOWN
from api.staff.passwords import SignInBusy
from api.staff.queries import STAFF_SHOWN, own_account
from api.staff.rules.accounts import NoAccount
from api.staff.rules.kiosks import BadgeTaken, FullSignInNeeded, NotAtKiosks, WeakPin
from api.staff.schemas.accounts import StaffView
from api.staff.schemas.kiosks import (
    BadgeSaid,
    DeviceReceipt,
    DeviceView,
    KioskKeySaid,
    NewDevice,
)
from api.staff.schemas.own import MeView
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Kiosks")


@routes.get("/devices", Permission.STAFF_READ, refuses=[WrongCursor])
async def list_devices(work: Work, paging: Paging) -> Answer[Page[DeviceView]]:
    """List kiosks, newest first."""
    return await page(work, DEVICES_SHOWN, paging)


@routes.post("/devices", Permission.STAFF_WRITE, keyed=False)
async def register_device(work: Work, device: NewDevice) -> Answer[DeviceReceipt]:
    """Register a kiosk. The token it keeps is shown this once."""
    registered, token = kiosks.register_device(work, device)
    shown = await show(work, DEVICES_SHOWN, registered.id)
    body = b'{"device":%b,"device_token":"%b"}' % (shown.body, token.encode())
    return Answer(body, etag=shown.etag)


@routes.delete(
    "/devices/{device_id}",
    Permission.STAFF_WRITE,
    refuses=[NotFound, VersionConflict],
    status=204,
    writes=False,
)
async def end_device(work: Work, request: Request, device_id: UUID) -> Answer[None]:
    """Turn a kiosk away: its token, and who is signed in there, count for nothing now."""
    async with writing(request, work) as ending:
        await kiosks.end_device(ending, device_id)
    doors_of(request).callers.forget_all()
    return nothing()


@routes.put(
    "/staff/{account_id}/badge",
    Permission.STAFF_WRITE,
    refuses=[NotFound, VersionConflict, BadgeTaken],
    writes=False,
)
async def set_badge(
    work: Work, request: Request, account_id: UUID, said: BadgeSaid
) -> Answer[StaffView]:
    """Give somebody another badge, or none. Shifts begun until now end."""
    doors = doors_of(request)
    async with writing(request, work) as setting:
        await kiosks.set_badge(setting, doors.secrets, account_id, said.badge)
        answer = await show(setting, STAFF_SHOWN, account_id)
    doors.callers.forget_all()
    return answer


@routes.put(
    "/me/kiosk-key",
    Open.SIGNED_IN,
    refuses=[NoAccount, NotAtKiosks, FullSignInNeeded, WeakPin, SignInBusy],
    conditional=False,
    writes=False,
)
async def set_kiosk_key(work: Work, request: Request, said: KioskKeySaid) -> Answer[MeView]:
    """Choose the PIN that you begin a shift with at a kiosk."""
    kiosks.check_may_set_pin(work)
    pin = await doors_of(request).passwords.hashed(said.pin)
    async with writing(request, work) as setting:
        await kiosks.set_pin(setting, pin)
        await setting.session.flush()
        me = await own_account(setting)
    return saying(me, etag=me.version)
