"""The account that invoices name, over HTTP."""

from api.customers.rules.banking import WrongIban
from api.customers.rules.e_invoicing import WrongEInvoiceAddress
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.invoices import selling
from api.invoices.account_schemas import BankAccountView, NewBankAccount
from api.invoices.run_tables import BankAccount
from api.kernel.permissions import Permission
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show
from api.views.shown import Shown

routes = Routes("Bank accounts")

ACCOUNTS_SHOWN = Shown(BankAccount, BankAccountView)


@routes.get("/bank-accounts", Permission.INVOICING_READ, refuses=[WrongCursor])
async def list_bank_accounts(work: Work, paging: Paging) -> Answer[Page[BankAccountView]]:
    """List the accounts that invoices have named, the present one first."""
    return await page(work, ACCOUNTS_SHOWN, paging)


@routes.post(
    "/bank-accounts", Permission.INVOICES_WRITE, refuses=[WrongIban, WrongEInvoiceAddress]
)
async def open_bank_account(work: Work, account: NewBankAccount) -> Answer[BankAccountView]:
    """Have invoices name an account from now on. What is posted keeps the one it names."""
    return await show(work, ACCOUNTS_SHOWN, await selling.open_account(work, account))
