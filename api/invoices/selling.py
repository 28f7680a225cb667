"""Who sells, and to which account: what every invoice says of us."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.database.work import Work
from api.invoices.account_schemas import NewBankAccount
from api.invoices.run_tables import BankAccount
from api.kernel.refusals import Conflict
from api.staff.company_tables import COMPANY_ID, Company


class NoBankAccount(Conflict):
    """Customers cannot be told where to pay."""


async def open_account(work: Work, said: NewBankAccount) -> UUID:
    """Have invoices name an account from now on; those that are posted keep theirs."""
    account = BankAccount(since=work.now, **said.model_dump())
    work.session.add(account)
    await work.session.flush()
    return account.id


async def seller_of(work: Work) -> dict[str, Any]:
    """Say who sells, as an invoice keeps it."""
    company = await work.session.get(Company, COMPANY_ID)
    newest = select(BankAccount).order_by(BankAccount.since.desc(), BankAccount.id.desc())
    account = await work.session.scalar(newest.limit(1))
    if company is None or account is None:
        raise NoBankAccount("Give the company and its bank account first.")
    names = ("name", "business_id", "street", "postal_code", "town", "email", "phone")
    return {
        **{name: getattr(company, name) for name in names},
        "vat_id": company.vat_number,
        "iban": account.iban,
        "bic": account.bic,
        "e_invoice_address": account.e_invoice_address,
        "e_invoice_operator": account.e_invoice_operator,
    }
