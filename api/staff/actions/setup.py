"""The first run: the company, its first administrator, and what everyone signs."""

from importlib import resources
from typing import Final

from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.roles import Role
from api.staff.actions.accounts import add_account
from api.staff.company_tables import COMPANY_ID, Company
from api.staff.rules.setup import AlreadySetUp
from api.staff.schemas.accounts import NewAccount
from api.staff.schemas.company import NewCompany
from api.staff.schemas.setup import NewRegister, SetupReceipt
from api.staff.tables import NdaText

FOUNDER: Final = "Perusti rekisterin"
"""Why the first administrator is one."""


async def set_up(work: Work, said: NewRegister, password: str) -> SetupReceipt:
    """Begin a register. `password` is the first administrator's, hashed."""
    await alone_with(work, "setting up")
    if await is_set_up(work):
        raise AlreadySetUp
    work.session.add(_company(said.company))
    admin = said.admin
    first = NewAccount(
        username=admin.username,
        name=admin.name,
        language=admin.language,
        roles=[Role.ADMIN],
        reason=FOUNDER,
    )
    account = await add_account(work, first, password, password_until=None)
    text = said.nda_text or default_nda()
    work.session.add(NdaText(edition=1, text=text, valid_from=local_day(work.now)))
    return SetupReceipt(company_id=COMPANY_ID, account_id=account.id)


async def is_set_up(work: Work) -> bool:
    """Tell whether a company owns this register already."""
    return await work.session.get(Company, COMPANY_ID) is not None


def default_nda() -> str:
    """Give the agreement that ships with the register, in three languages."""
    return resources.files("api.staff").joinpath("data/nda.md").read_text("utf-8")


def _company(said: NewCompany) -> Company:
    return Company(id=COMPANY_ID, **said.model_dump())
