"""Gives some of those whom the demo company trades with an account for their own data."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Customer, Party
from api.database.secrets import Secrets
from api.database.work import Work
from api.demo.accounts import CUSTOMERS, DemoAccount
from api.demo.staff import take_up_code
from api.kernel.languages import Language
from api.portal.entering.opening import open_account


async def open_own_accounts(
    work: Work, secrets: Secrets, customers: Sequence[Customer], passwords: Sequence[str]
) -> None:
    """Open an account for each, with a password and a code that everybody may know."""
    for account, password in zip(CUSTOMERS, passwords, strict=True):
        party_id = await _party_of(work, account, customers)
        row = await open_account(work, party_id, account.username, password, Language.FI)
        take_up_code(work, secrets, account, row.id)


async def _party_of(work: Work, account: DemoAccount, customers: Sequence[Customer]) -> UUID:
    """Find who is called so among those whom the company trades with."""
    ids = [each.party_id for each in customers]
    named = select(Party.id).where(Party.name == account.name, Party.id.in_(ids))
    return (await work.session.scalars(named)).one()
