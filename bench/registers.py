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
from api.database.work import Asked, Work, Works
from api.demo.data import COMPANY
from api.demo.generator.generate import generate
from api.demo.generator.sizes import WEIGHINGS_AN_ORDER, Proportions
from api.invoices.account_schemas import NewBankAccount
from api.invoices.selling import open_account
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.kernel.roles import Role
from api.orders.tables import Product
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.passwords import Passwords
from api.staff.session_tables import SignInSession
from api.staff.tables import Account, AccountRole, NdaSignature

FAR: Final = date(2099, 12, 31)
PASSWORD: Final = "louhittu kalliokiviaines"  # noqa: S105 - of accounts that live for minutes
SIGNERS: Final = 48
SAMPLE: Final = 400
UNPOSTED_DAYS: Final = 200
"""How far back there are drafts, so that an invoice run has enough to post."""
MANY: Final = 100_000
"""With so many weighings, the last days have drafts enough."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A generated register, and enough about it to ask it things."""

    url: str
    customers: int
    account: UUID
    session: UUID
    weighmaster: tuple[UUID, UUID]
    """Another account, and its session."""
    sample: Sequence[Any]
    """Some customers: id, number, name, name_sort."""
    products: Sequence[str]


def filled(url: str, customers: int, weighings: int) -> Filled:
    """Migrate and fill a database. Takes a minute for 100 000 customers."""
    migrate(url)
    return asyncio.run(_filled(url, customers, weighings))


async def _filled(url: str, customers: int, weighings: int) -> Filled:
    database = Database(url)
    try:
        await generate(
            database,
            customers=customers,
            weighings=weighings,
            proportions=Proportions(
                max(customers, weighings // WEIGHINGS_AN_ORDER),
                UNPOSTED_DAYS if weighings < MANY else 0,
            ),
            tell=lambda _words: None,
        )
        desk, weighmaster = await _staff(Works(database, now))
        async with database.looking() as looking:
            sample = (await looking.execute(_some_customers())).all()
            products = (await looking.scalars(select(Product.id))).all()
        return Filled(url, customers, *desk, weighmaster, sample, [*map(str, products)])
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


async def _staff(works: Works) -> list[tuple[UUID, UUID]]:
    """Add an order desk and a weigh-master who are signed in, and those who will sign in.

    The company and its account are added, too: without them nothing is posted.
    """
    passwords = Passwords()
    hashed = passwords.make(PASSWORD)
    passwords.close()
    async with works.start(Asked(REGISTER, Operation("bench"))) as work:
        names = [*signers(), "weighmaster@works.example"]
        accounts = [_account(username, hashed) for username in names]
        work.session.add_all(accounts)
        await work.session.flush()
        desks, weighmaster = accounts[:-1], accounts[-1]
        work.session.add_all([row for each in desks for row in _rights(each.id)])
        work.session.add_all(_rights(weighmaster.id, Role.WEIGHMASTER))
        await take_company(work)
        sessions = [_session(each.id) for each in (accounts[0], weighmaster)]
        work.session.add_all(sessions)
        return [(each.account_id, each.id) for each in sessions if each.account_id]


async def take_company(work: Work) -> None:
    work.session.add(Company(id=COMPANY_ID, fiscal_year_end_month=12, **COMPANY["company"]))
    await open_account(work, NewBankAccount.model_validate(COMPANY["bank_account"]))


def _session(account_id: UUID) -> SignInSession:
    started = datetime.now(UTC)
    return SignInSession(
        account_id=account_id,
        started_at=started,
        expires_at=started + timedelta(hours=10),
    )


def signers() -> list[str]:
    return [f"signer{each}@works.example" for each in range(SIGNERS)]


def _account(username: str, hashed: str) -> Account:
    return Account(username=username, name="Tiina T.", language=Language.FI, password=hashed)


def _rights(account_id: UUID, held: Role = Role.ORDER_DESK) -> list[Any]:
    role = AccountRole(
        account_id=account_id,
        role=held,
        granted_by=account_id,
        granted_at=now(),
        review_on=FAR,
    )
    signed = NdaSignature(account_id=account_id, edition=1, signed_at=now(), valid_until=FAR)
    return [role, signed]
