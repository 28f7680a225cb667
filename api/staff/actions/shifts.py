"""Beginning a shift at a kiosk: by a badge, or by name and PIN.

As in any sign-in, the first Work counts the try and finds what to compare with, the second
opens the session, and a PIN is compared between them.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import local_day, now
from api.staff.actions.kiosks import badge_hash
from api.staff.actions.sessions import Opened, hand_out
from api.staff.kiosk_queries import (
    by_badge,
    by_username,
    device_with,
    key_of_account,
    shifts_at,
    weighs,
)
from api.staff.kiosk_tables import Device
from api.staff.rules.sign_in import WrongCredentials
from api.staff.rules.tokens import token_hash
from api.staff.schemas.kiosks import NewShift
from api.staff.session_tables import SignInSession
from api.staff.tables import Account

NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class KnownAtKiosk:
    """At which kiosk somebody claims to be whom, and what of the key it rests on."""

    device_id: UUID
    account_id: UUID
    badge: str | None
    pin: str | None


def tried_name(said: NewShift) -> str:
    """Name what failures count against: a person's PIN, or the badges at one kiosk.

    No username has a space in it, so that none is locked out by these.
    """
    return (
        f"pin {said.username}" if said.badge is None else f"at {token_hash(said.device_token)}"
    )


async def known_at_kiosk(work: Work, secrets: Secrets, said: NewShift) -> KnownAtKiosk | None:
    """Find what to compare a try with. It asks as much of the database for nobody at all.

    Who has a password to choose has never signed in wholly, and does not begin here.
    """
    device = await device_with(work.session, token_hash(said.device_token))
    if said.badge is not None:
        found = await by_badge(work.session, badge_hash(secrets, said.badge))
    else:
        found = await by_username(work.session, said.username or "")
    account, key = found or (None, None)
    may = await weighs(work.session, account.id if account else NOBODY, local_day(now()))
    if device is None or account is None or key is None or not may or not _is_here(account):
        return None
    return KnownAtKiosk(device.id, account.id, key.badge, key.pin)


async def begin_shift(work: Work, known: KnownAtKiosk, client: str, shift: timedelta) -> Opened:
    """Open a session for somebody who has proved it, and end the one before at that kiosk."""
    device = await work.session.get(Device, known.device_id, with_for_update=True)
    account = await work.session.get(Account, known.account_id, with_for_update=True)
    key = await key_of_account(work.session, known.account_id)
    if device is None or device.ended_at is not None:
        raise WrongCredentials
    if account is None or key is None or not _is_here(account):
        raise WrongCredentials
    if (key.badge, key.pin) != (known.badge, known.pin):
        raise WrongCredentials
    moment = now()
    for earlier in await shifts_at(work.session, device.id):
        earlier.ended_at = moment
    session = SignInSession(
        account_id=account.id,
        device_id=device.id,
        is_enrolling=False,
        started_at=moment,
        expires_at=moment + shift,
    )
    work.session.add(session)
    return hand_out(work, session, client)


def _is_here(account: Account) -> bool:
    return account.left_on is None and account.password_until is None
