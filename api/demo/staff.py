"""Takes on the demo company's people: accounts with known passwords, codes and signatures."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

from api.database.secrets import Secrets
from api.database.work import Work
from api.demo.accounts import ACCOUNTS, EVERYBODY, DemoAccount
from api.demo.data import COMPANY
from api.kernel.clock import local_day
from api.settings import Settings
from api.staff.actions.accounts import add_account
from api.staff.actions.sessions import place_of
from api.staff.actions.setup import default_nda
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.passwords import Passwords
from api.staff.policy_tables import Policy
from api.staff.schemas.accounts import NewAccount
from api.staff.tables import NdaSignature, NdaText, SecondFactor


def hashed_passwords() -> list[str]:
    """Hash the passwords of all accounts, before any Work is open."""
    passwords = Passwords()
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(passwords.make, [each.password for each in EVERYBODY]))


async def take_on_staff(work: Work, settings: Settings, passwords: list[str]) -> None:
    """Found the company and give everybody an account."""
    work.session.add(Company(id=COMPANY_ID, fiscal_year_end_month=12, **COMPANY["company"]))
    work.session.add(NdaText(edition=1, text=default_nda(), valid_from=local_day(work.now)))
    secrets = Secrets(settings.secrets_key)
    named = {
        account.name: await _take_on(work, secrets, account, password)
        for account, password in zip(ACCOUNTS, passwords, strict=False)
    }
    today = local_day(work.now)
    work.session.add_all(
        Policy(
            name=each["name"],
            place=each["place"],
            owner_id=named[each["owner"]],
            valid_from=today - timedelta(days=each["begun_days_ago"]),
            review_on=today + timedelta(days=each["reviewed_in_days"]),
        )
        for each in COMPANY["policies"]
    )


async def _take_on(work: Work, secrets: Secrets, account: DemoAccount, password: str) -> UUID:
    said = NewAccount(
        username=account.username,
        name=account.name,
        roles=[account.role],
        reason="Kuuluu työhön",
    )
    row = await add_account(work, said, password, password_until=None)
    take_up_code(work, secrets, account, row.id)
    signed = NdaSignature(
        account_id=row.id,
        edition=1,
        signed_at=work.now,
        valid_until=local_day(work.now) + timedelta(days=3650),
    )
    work.session.add(signed)
    return row.id


def take_up_code(work: Work, secrets: Secrets, account: DemoAccount, account_id: UUID) -> None:
    """Give an account the second factor that scripts know the secret of."""
    factor = SecondFactor(account_id=account_id, confirmed_at=work.now)
    factor.secret = secrets.sealed(account.otp_secret, place_of(factor))
    work.session.add(factor)
