"""What administrators do about accounts. Passwords come here hashed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import now
from api.kernel.roles import Role
from api.staff.actions.grants import end_grant, grant_more, grant_roles
from api.staff.actions.leaving import leave, take_keys
from api.staff.actions.sessions import end_sessions
from api.staff.kiosk_queries import key_of_account
from api.staff.queries import roles_of
from api.staff.rules.accounts import ONE_TIME_PASSWORD, HasLeft, UsernameTaken
from api.staff.schemas.accounts import AccountChanges, NewAccount
from api.staff.tables import Account


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
    work.session.add(account)
    grant_roles(work, account.id, said.roles, said.reason, said.expires_on)
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
    if account.left_on is not None:
        raise HasLeft
    stated = said.stated()
    account.name = stated.get("name", account.name)
    account.left_on = stated.get("left_on", account.left_on)
    if account.left_on is not None:
        await leave(work, account, said.reason)
    elif "roles" in stated:
        await _set_roles(work, account_id, said)


async def reset_account(work: Work, account_id: UUID, password: str) -> None:
    """Let somebody in anew who lost the password or the authenticator."""
    account = await held(work, Account, account_id)
    if account.left_on is not None:
        raise HasLeft
    account.password, account.password_until = password, now() + ONE_TIME_PASSWORD
    await take_keys(work, account_id)
    if key := await key_of_account(work.session, account_id):
        key.pin = None
    await end_sessions(work, account_id)


async def _set_roles(work: Work, account_id: UUID, said: AccountChanges) -> None:
    granted = {grant.role: grant for grant in await roles_of(work.session, account_id)}
    wanted: set[Role] = set(said.roles)
    added = wanted - granted.keys()
    await grant_more(work, account_id, added, said.reason, said.expires_on)
    for role in granted.keys() - wanted:
        await end_grant(work, granted[role], said.reason)
