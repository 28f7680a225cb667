"""What ends on the day somebody leaves: everything that lets an account in."""

from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.staff.actions.grants import end_grants
from api.staff.actions.sessions import end_sessions
from api.staff.key_tables import Passkey, RecoveryCode
from api.staff.kiosk_queries import key_of_account
from api.staff.queries import held_factor_of
from api.staff.tables import Account


async def leave(work: Work, account: Account, reason: str | None) -> None:
    """End sessions, roles and keys. What was done with the account stays on record."""
    await end_grants(work, account.id, reason)
    await take_keys(work, account.id)
    if key := await key_of_account(work.session, account.id):
        await work.session.delete(key)
    account.password = account.password_until = None
    await end_sessions(work, account.id)


async def take_keys(work: Work, account_id: UUID) -> None:
    """Take away what proves somebody beside a password: authenticator, codes, passkeys."""
    if factor := await held_factor_of(work.session, account_id):
        await work.session.delete(factor)
    for table in (RecoveryCode, Passkey):
        own = select(table).where(table.account_id == account_id)
        for row in await work.session.scalars(own):
            await work.session.delete(row)
