"""What can be done about kiosks, and about the badges and PINs that are good there."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import now
from api.kernel.roles import KIOSK_ROLES
from api.staff.actions.own import account_of
from api.staff.kiosk_queries import key_of_account, shifts_at, shifts_of
from api.staff.kiosk_tables import Device, KioskKey
from api.staff.rules.kiosks import BadgeTaken, FullSignInNeeded, NotAtKiosks
from api.staff.rules.tokens import new_token, token_hash
from api.staff.schemas.kiosks import NewDevice
from api.staff.tables import Account


def badge_hash(secrets: Secrets, badge: str) -> str:
    """Hash a badge by key: its number is printed on it, and short."""
    return secrets.digest(badge, "badge")


def register_device(work: Work, said: NewDevice) -> tuple[Device, str]:
    """Register a kiosk, and make the token that it is given once."""
    token = new_token()
    device = Device(
        name=said.name,
        token=token_hash(token),
        registered_at=work.now,
        registered_by=work.caller.id,
    )
    work.session.add(device)
    return device, token


async def end_device(work: Work, device_id: UUID) -> None:
    """Turn a kiosk away from now on, with whoever is signed in there."""
    device = await held(work, Device, device_id)
    device.ended_at = device.ended_at or work.now
    for shift in await shifts_at(work.session, device_id):
        shift.ended_at = now()


async def set_badge(work: Work, secrets: Secrets, account_id: UUID, badge: str | None) -> None:
    """Give somebody a badge instead of the one before. Shifts begun until now end."""
    account = await held(work, Account, account_id)
    for shift in await shifts_of(work.session, account_id):
        shift.ended_at = now()
    key = await _key(work, account)
    key.badge = badge_hash(secrets, badge) if badge else None
    key.set_at = work.now
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise BadgeTaken(pointer="/badge") from error


def check_may_set_pin(work: Work) -> None:
    """Refuse a PIN at a kiosk, and one for nobody who weighs, before anything is hashed."""
    if work.caller.device_id is not None:
        raise FullSignInNeeded
    if not work.caller.roles & KIOSK_ROLES:
        raise NotAtKiosks


async def set_pin(work: Work, pin: str) -> None:
    """Keep the caller's PIN, which is hashed already."""
    account = await account_of(work)
    key = await _key(work, account)
    key.pin, key.set_at = pin, work.now


async def _key(work: Work, account: Account) -> KioskKey:
    key = await key_of_account(work.session, account.id)
    if key is None:
        key = KioskKey(account_id=account.id)
        work.session.add(key)
    return key
