"""What administrators do about accounts. Passwords come here hashed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.access import Role
from api.kernel.clock import local_day, now
from api.staff.actions.sessions import end_sessions
from api.staff.kiosk_queries import key_of_account
from api.staff.queries import held_factor_of, other_admins, roles_of
from api.staff.rules.accounts import (
    ONE_TIME_PASSWORD,
    LastAdmin,
    UsernameTaken,
    review_day,
)
from api.staff.schemas.accounts import AccountChanges, NewAccount
from api.staff.tables import Account, AccountRole


async def add_account(
    work: Work, said: NewAccount, password: str, *, password_until: datetime | None
) -> Account:
    """Give somebody an account. A password chosen by somebody else has an end."""
    account = Account(
        username=said.username,
        name=said.name,
        language=said.language,
        password=password,
        password_until=password_until,
    )
    work.session.add_all([account, *_grants(work, account.id, said.roles)])
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise UsernameTaken(pointer="/username") from error
    return account


async def add_staff(work: Work, said: NewAccount, password: str) -> Account:
    """Give a member of staff an account, with a password to use once."""
    return await add_account(work, said, password, password_until=now() + ONE_TIME_PASSWORD)


async def change_account(work: Work, account_id: UUID, said: AccountChanges) -> None:
    """Change who an account is, what it may do, or that it is still here."""
    account = await held(work, Account, account_id)
    stated = said.stated()
    account.name = stated.get("name", account.name)
    account.left_on = stated.get("left_on", account.left_on)
    if "roles" in stated:
        await _set_roles(work, account_id, said.roles)
    await work.session.flush()
    if not await _administers(work, account):
        await _check_others_administer(work, account_id)
    if account.left_on is not None:
        await end_sessions(work, account_id)


async def reset_account(work: Work, account_id: UUID, password: str) -> None:
    """Let somebody in anew who lost the password or the authenticator."""
    account = await held(work, Account, account_id)
    account.password, account.password_until = password, now() + ONE_TIME_PASSWORD
    if factor := await held_factor_of(work.session, account_id):
        await work.session.delete(factor)
    if key := await key_of_account(work.session, account_id):
        key.pin = None
    await end_sessions(work, account_id)


async def _set_roles(work: Work, account_id: UUID, wanted: Iterable[Role]) -> None:
    granted = {grant.role: grant for grant in await roles_of(work.session, account_id)}
    for role in granted.keys() - set(wanted):
        await work.session.delete(granted[role])
    missing = sorted(set(wanted) - granted.keys())
    work.session.add_all(_grants(work, account_id, missing))


async def _administers(work: Work, account: Account) -> bool:
    roles = await roles_of(work.session, account.id)
    return account.left_on is None and any(grant.role is Role.ADMIN for grant in roles)


async def _check_others_administer(work: Work, account_id: UUID) -> None:
    await alone_with(work, "administrators")  # two could take it from each other
    if not await other_admins(work.session, account_id, local_day(work.now)):
        raise LastAdmin


def _grants(work: Work, account_id: UUID, roles: Iterable[Role]) -> list[AccountRole]:
    return [
        AccountRole(
            account_id=account_id,
            role=role,
            granted_by=work.caller.id,
            granted_at=work.now,
            review_on=review_day(local_day(work.now)),
        )
        for role in roles
    ]
