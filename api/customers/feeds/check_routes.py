"""Questions to registers over HTTP."""

from typing import Final
from uuid import UUID

from starlette.requests import Request

from api.customers.feeds import asking
from api.customers.feeds.check_schemas import RegisterCheckView
from api.customers.feeds.queries import CHECKS_SHOWN
from api.customers.feeds.rules.asking import BeingAsked, NoFeed, NotRegistered
from api.customers.feeds.ytj import Ytj
from api.database.work import Work
from api.disclosure.rules import NoContract, NoTransferTool, TransferNotAssessed
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound, Restricted
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Registers")

READ, WRITE = Permission.CUSTOMERS_READ, Permission.CUSTOMERS_WRITE
TOLD: Final = [NoContract, NoTransferTool, TransferNotAssessed]


@routes.post(
    "/customers/{customer_id}/register-checks",
    WRITE,
    purposes=TRADE,
    refuses=[NotFound, Restricted, NotRegistered, BeingAsked, NoFeed, *TOLD],
)
async def ask_register(
    work: Work, request: Request, customer_id: UUID
) -> Answer[RegisterCheckView]:
    """Ask the business register about a customer now. The answer makes proposals."""
    ytj: Ytj = request.app.state.ytj
    check = await asking.ask_about(work, customer_id, ytj.name)
    return await show(work, CHECKS_SHOWN, check.id)


@routes.get("/register-checks", READ, purposes=TRADE, refuses=[WrongCursor])
async def list_register_checks(
    work: Work, paging: Paging, customer_id: UUID
) -> Answer[Page[RegisterCheckView]]:
    """List when the business register was asked about a customer, newest first."""
    return await page(work, CHECKS_SHOWN, paging, {"customer_id": customer_id})
