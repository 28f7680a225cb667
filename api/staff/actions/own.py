"""What people do about their own account."""

from api.audit.versions import held
from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import now
from api.staff.actions.sessions import end_sessions, place_of
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.queries import held_factor_of, signs_in_as
from api.staff.rules.accounts import NoAccount, WrongPassword
from api.staff.rules.codes import (
    SecondFactorEnrolled,
    SecondFactorMissing,
    WrongCode,
    new_secret,
    step_of,
)
from api.staff.rules.kiosks import FullSignInNeeded
from api.staff.rules.passwords import check_password
from api.staff.rules.sign_in import PROVEN
from api.staff.schemas.own import OwnChanges
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, SecondFactor


async def account_of(work: Work) -> Account:
    """Find the caller's account for a change. At a kiosk nobody's is changed."""
    if work.caller.device_id is not None:
        raise FullSignInNeeded
    account = await work.session.get(Account, work.caller.id)
    if account is None:
        raise NoAccount
    return account


async def change_own_account(work: Work, said: OwnChanges) -> None:
    account = await held(work, Account, work.caller.id)
    account.language = said.language


async def check_new_password(work: Work, account: Account, password: str) -> None:
    """Refuse a password that is easy to guess for whoever knows the person."""
    company = await work.session.get(Company, COMPANY_ID)
    names = (account.username, account.name, company.name if company else "")
    check_password(password, names)


async def change_password(work: Work, compared: str, new: str) -> None:
    """Set a password, if it is still the compared one; every other session ends."""
    account = await work.session.get(Account, work.caller.id, with_for_update=True)
    if account is None or account.password != compared:
        raise WrongPassword(pointer="/current_password")
    account.password, account.password_until = new, None
    await end_sessions(work, account.id, but=[work.caller.session_id])


async def take_up_second_factor(work: Work, secrets: Secrets) -> tuple[str, str]:
    """Make a secret for the caller's authenticator, and say for which username it is."""
    account = await account_of(work)
    factor = await held_factor_of(work.session, account.id)
    if factor is not None and factor.confirmed_at is not None:
        raise SecondFactorEnrolled
    secret = new_secret()
    if factor is None:
        factor = SecondFactor(account_id=account.id)
        work.session.add(factor)
    factor.secret = secrets.sealed(secret, place_of(factor))
    return secret, await signs_in_as(work.session, account)


async def confirm_second_factor(work: Work, secrets: Secrets, code: str) -> None:
    """Put a second factor in force. Sessions begun without it end; this one is whole."""
    account = await account_of(work)
    factor = await held_factor_of(work.session, account.id)
    if factor is None:
        raise SecondFactorMissing
    if factor.confirmed_at is not None:
        raise SecondFactorEnrolled
    step = step_of(secrets.opened(factor.secret, place_of(factor)), code, now(), None)
    if step is None:
        raise WrongCode(pointer="/code")
    factor.confirmed_at, factor.last_step = now(), step
    await end_sessions(work, account.id, but=[work.caller.session_id])
    session = await work.session.get_one(SignInSession, work.caller.session_id)
    session.is_enrolling = False
    session.proven_until = now() + PROVEN
