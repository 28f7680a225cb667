"""What can be looked up about recovery codes, passkeys and their challenges."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.staff.key_tables import Passkey, PasskeyChallenge, RecoveryCode


async def codes_left(session: AsyncSession, account_id: UUID) -> int:
    own = select(func.count()).where(
        RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None)
    )
    return await session.scalar(own) or 0


async def codes_of(session: AsyncSession, account_id: UUID) -> list[RecoveryCode]:
    own = select(RecoveryCode).where(RecoveryCode.account_id == account_id)
    return [*await session.scalars(own)]


async def unused_code(
    session: AsyncSession, account_id: UUID, hashed: str
) -> RecoveryCode | None:
    """Find a recovery code that was not used, and hold it so that it counts once."""
    own = select(RecoveryCode).where(
        RecoveryCode.account_id == account_id,
        RecoveryCode.hash == hashed,
        RecoveryCode.used_at.is_(None),
    )
    held = own.with_for_update().execution_options(populate_existing=True)
    return await session.scalar(held)


async def passkeys_of(session: AsyncSession, account_id: UUID) -> list[Passkey]:
    own = select(Passkey).where(Passkey.account_id == account_id)
    return [*await session.scalars(own.order_by(Passkey.added_at, Passkey.id))]


async def passkey_with(session: AsyncSession, credential_hash: str) -> Passkey | None:
    """Find a passkey by the hash of its id, and hold it: its count must rise."""
    own = select(Passkey).where(Passkey.credential_hash == credential_hash)
    return await session.scalar(own.with_for_update())


async def held_challenge(session: AsyncSession, hashed: str) -> PasskeyChallenge | None:
    own = select(PasskeyChallenge).where(PasskeyChallenge.hash == hashed)
    return await session.scalar(own.with_for_update())


async def stale_challenges(session: AsyncSession, moment: datetime) -> list[PasskeyChallenge]:
    """Find some challenges that are over; two that sweep at once take different ones."""
    over = select(PasskeyChallenge).where(PasskeyChallenge.expires_at < moment)
    return [*await session.scalars(over.limit(20).with_for_update(skip_locked=True))]
