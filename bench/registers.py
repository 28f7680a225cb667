"""Registers to measure: generated, with somebody signed in, and a sample to ask for."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.customers.tables import Customer, Party
from api.database.engines import Database
from api.database.migrations import migrate
from api.database.work import Asked, Works
from api.demo.generator.generate import generate
from api.kernel.access import REGISTER, Role
from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.orders.tables import Product
from api.staff.passwords import Passwords
from api.staff.tables import Account, AccountRole, NdaSignature, SignInSession

FAR: Final = date(2099, 12, 31)
PASSWORD: Final = "louhittu kalliokiviaines"  # noqa: S105 - of accounts that live for minutes
SIGNERS: Final = 48
SAMPLE: Final = 400
WEIGHINGS_EACH: Final = 6


@dataclass(frozen=True, slots=True)
class Filled:
    """A generated register, and enough about it to ask it things."""

    url: str
    customers: int
    account: UUID
    session: UUID
    sample: Sequence[Any]
    """Some customers: id, number, name, name_sort."""
    products: Sequence[str]


def filled(url: str, customers: int) -> Filled:
    """Migrate and fill a database. Takes a minute for 100 000 customers."""
    migrate(url)
    return asyncio.run(_filled(url, customers))


async def _filled(url: str, customers: int) -> Filled:
    database = Database(url)
    try:
        await generate(
            database,
            customers=customers,
            weighings=customers * WEIGHINGS_EACH,
            tell=lambda _words: None,
        )
        account, session = await _staff(Works(database, now))
        async with database.looking() as looking:
            sample = (await looking.execute(_some_customers())).all()
            products = (await looking.scalars(select(Product.id))).all()
        return Filled(url, customers, account, session, sample, list(map(str, products)))
    finally:
        await database.close()


def _some_customers() -> Any:
    return (
        select(Customer.id, Customer.number, Party.name, Party.name_sort)
        .join(Party, Party.id == Customer.party_id)
        .where(Customer.closed_on.is_(None))
        .order_by(func.random())
        .limit(SAMPLE)
    )


async def _staff(works: Works) -> tuple[UUID, UUID]:
    """Add an order desk that is signed in, and those who will sign in all at once."""
    passwords = Passwords()
    hashed = passwords.make(PASSWORD)
    passwords.close()
    async with works.start(Asked(REGISTER, Operation("bench"))) as work:
        accounts = [_account(username, hashed) for username in signers()]
        work.session.add_all(accounts)
        await work.session.flush()
        work.session.add_all([row for each in accounts for row in _rights(each.id)])
        started = datetime.now(UTC)
        session = SignInSession(
            account_id=accounts[0].id,
            started_at=started,
            expires_at=started + timedelta(hours=10),
        )
        work.session.add(session)
        return accounts[0].id, session.id


def signers() -> list[str]:
    return [f"signer{each}@works.example" for each in range(SIGNERS)]


def _account(username: str, hashed: str) -> Account:
    return Account(username=username, name="Tiina T.", language=Language.FI, password=hashed)


def _rights(account_id: UUID) -> list[Any]:
    role = AccountRole(
        account_id=account_id,
        role=Role.ORDER_DESK,
        granted_by=account_id,
        granted_at=now(),
        review_on=FAR,
    )
    signed = NdaSignature(account_id=account_id, edition=1, signed_at=now(), valid_until=FAR)
    return [role, signed]
