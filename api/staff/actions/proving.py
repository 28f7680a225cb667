"""Showing the second factor once more: a code, or a recovery code where it is lost."""

from uuid import UUID

from api.database.secrets import Secrets
from api.database.work import Work
from api.kernel.clock import now
from api.staff.actions.own import account_of
from api.staff.actions.sessions import place_of
from api.staff.key_queries import codes_of, unused_code
from api.staff.key_tables import RecoveryCode
from api.staff.queries import held_factor_of
from api.staff.rules.codes import WrongCode, step_of
from api.staff.rules.recovery import in_one_spelling, new_recovery_codes
from api.staff.rules.sign_in import PROVEN
from api.staff.session_tables import SignInSession


def recovery_hash(secrets: Secrets, code: str) -> str:
    """Hash a recovery code by key: it is short enough to try them all."""
    return secrets.digest(in_one_spelling(code), "recovery code")


async def step_up(work: Work, secrets: Secrets, code: str) -> None:
    """Count the second factor as just shown, if this code is of it."""
    account = await account_of(work)
    if not await _uses_up(work, secrets, account.id, code):
        raise WrongCode(pointer="/code")
    await prove_session(work)


async def prove_session(work: Work) -> None:
    session = await work.session.get_one(SignInSession, work.caller.session_id)
    session.proven_until = now() + PROVEN


async def use_recovery_code(work: Work, secrets: Secrets, account_id: UUID, code: str) -> bool:
    """Use a recovery code up; tell whether it was one."""
    found = await unused_code(work.session, account_id, recovery_hash(secrets, code))
    if found is None:
        return False
    found.used_at = now()
    return True


async def knows_recovery_code(
    work: Work, secrets: Secrets, account_id: UUID, code: str | None
) -> bool:
    """Tell whether a code is one of an account's; it asks as much of the database for none."""
    hashed = recovery_hash(secrets, code or "")
    return await unused_code(work.session, account_id, hashed) is not None


async def make_recovery_codes(work: Work, secrets: Secrets) -> list[str]:
    """Make ten codes instead of those before. They are shown this once."""
    account = await account_of(work)
    for old in await codes_of(work.session, account.id):
        await work.session.delete(old)
    made = new_recovery_codes()
    work.session.add_all(
        RecoveryCode(account_id=account.id, hash=recovery_hash(secrets, each), made_at=work.now)
        for each in made
    )
    return made


async def _uses_up(work: Work, secrets: Secrets, account_id: UUID, code: str) -> bool:
    factor = await held_factor_of(work.session, account_id)
    if factor is None or factor.confirmed_at is None:
        return False
    secret = secrets.opened(factor.secret, place_of(factor))
    step = step_of(secret, code, now(), factor.last_step)
    if step is not None:
        factor.last_step = step
        return True
    return await use_recovery_code(work, secrets, account_id, code)
