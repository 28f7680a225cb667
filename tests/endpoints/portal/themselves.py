"""People of the register who sign in for their own data."""

from typing import Any
from uuid import UUID

from api.kernel.languages import Language
from api.portal.entering.opening import open_account
from api.staff.session_tables import SignInSession
from tests.register import Client, Register, session_of


async def owner(register: Register, record: dict[str, Any], email: str) -> Client:
    """Open an account for a customer of the register, and sign in by it."""
    party_id = UUID(record["party_id"])
    async with register.work() as work:
        account = await open_account(work, party_id, email, None, Language.FI)
        key = account.id
    return register.holding(key, await register.session(key), None)


async def guest(register: Register, party_id: str) -> Client:
    """Come in as somebody who has no account, by a mailed code."""
    key = UUID(party_id)
    async with register.work() as work:
        session: SignInSession = session_of(party_id=key)
        work.session.add(session)
    return register.holding(key, session.id, None)
