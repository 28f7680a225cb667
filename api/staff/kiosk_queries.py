"""What can be looked up about kiosks and shifts, and what of it each caller may see."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.roles import KIOSK_ROLES
from api.staff.kiosk_tables import Device, KioskKey
from api.staff.schemas.kiosks import DeviceView
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, AccountRole
from api.views.shown import Shown

DEVICES_SHOWN = Shown(Device, DeviceView, version=Device.__table__.c.version)


async def key_of_account(session: AsyncSession, account_id: UUID) -> KioskKey | None:
    """Find an account's badge and PIN."""
    return await session.scalar(select(KioskKey).where(KioskKey.account_id == account_id))


async def device_with(session: AsyncSession, token: str) -> Device | None:
    """Find a kiosk that has not ended, by the hash of its token."""
    own = select(Device).where(Device.token == token, Device.ended_at.is_(None))
    return await session.scalar(own)


async def by_badge(session: AsyncSession, badge: str) -> tuple[Account, KioskKey] | None:
    """Find whose badge it is, by its hash."""
    return await _whose(session, _keys().where(KioskKey.badge == badge))


async def by_username(session: AsyncSession, username: str) -> tuple[Account, KioskKey] | None:
    """Find somebody who has a PIN, by username."""
    own = _keys().where(Account.username == username, KioskKey.pin.is_not(None))
    return await _whose(session, own)


async def weighs(session: AsyncSession, account_id: UUID, today: date) -> bool:
    """Tell whether an account holds a role that signs in at kiosks."""
    own = select(AccountRole.id).where(
        AccountRole.account_id == account_id,
        AccountRole.role.in_(KIOSK_ROLES),
        AccountRole.review_on >= today,
    )
    return await session.scalar(own.limit(1)) is not None


async def shifts_at(session: AsyncSession, device_id: UUID) -> list[SignInSession]:
    """List the shifts at a kiosk that have not been ended."""
    own = select(SignInSession).where(
        SignInSession.device_id == device_id, SignInSession.ended_at.is_(None)
    )
    return [*await session.scalars(own)]


async def shifts_of(session: AsyncSession, account_id: UUID) -> list[SignInSession]:
    """List the shifts of an account that have not been ended."""
    own = select(SignInSession).where(
        SignInSession.account_id == account_id,
        SignInSession.device_id.is_not(None),
        SignInSession.ended_at.is_(None),
    )
    return [*await session.scalars(own)]


def _keys() -> Select[Account, KioskKey]:
    return select(Account, KioskKey).join(KioskKey, KioskKey.account_id == Account.id)


async def _whose(
    session: AsyncSession, own: Select[Account, KioskKey]
) -> tuple[Account, KioskKey] | None:
    found = (await session.execute(own)).one_or_none()
    return None if found is None else (found[0], found[1])
