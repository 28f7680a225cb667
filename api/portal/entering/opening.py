"""Opens the account by which a person sees their own data."""

from uuid import UUID

from api.database.work import Work
from api.kernel.identifiers import new_id
from api.kernel.languages import Language
from api.staff.own_tables import OwnAccess
from api.staff.rules.accounts import OWN
from api.staff.tables import Account


async def open_account(
    work: Work, party_id: UUID, email: str, password: str | None, language: Language
) -> Account:
    """Open an account for whoever has proved to read an address. `password` comes hashed.

    The account itself tells nothing of anybody: whose it is stands beside it.
    """
    key = new_id()
    account = Account(
        id=key, username=f"{OWN}{key}", name="", language=language, password=password
    )
    work.session.add(account)
    await work.session.flush()
    work.session.add(
        OwnAccess(account_id=key, party_id=party_id, email=email, opened_at=work.now)
    )
    await work.session.flush()
    return account
