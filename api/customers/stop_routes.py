"""Credit stops over HTTP: set, listed and ended."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict, held
from api.customers.stop_queries import STOPS_SHOWN
from api.customers.stop_schemas import CreditStopView
from api.customers.tables import Customer
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound, Restricted
from api.standing.actions import check_usable
from api.standing.credit_stops import end_stop, stop_credit
from api.standing.tables import CreditStop
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Credit stops")

DECIDED: Final = "decided"


@routes.get("/credit-stops", Permission.CUSTOMERS_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_credit_stops(
    work: Work, paging: Paging, customer_id: UUID | None = None
) -> Answer[Page[CreditStopView]]:
    """List the stops in force, newest first; of one customer, those that have ended, too."""
    given = {"customer_id": customer_id, "stands": None if customer_id else True}
    return await page(work, STOPS_SHOWN, paging, given)


@routes.post(
    "/customers/{customer_id}/credit-stop",
    Permission.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, Restricted],
)
async def stop_customers_credit(work: Work, customer_id: UUID) -> Answer[CreditStopView]:
    """Take no new orders of a customer until the stop is ended."""
    customer = await held(work, Customer, customer_id)
    await check_usable(work, customer.party_id)
    stop = await stop_credit(work, customer.party_id, DECIDED)
    return await show(work, STOPS_SHOWN, stop.id)


@routes.post(
    "/credit-stops/{credit_stop_id}/end",
    Permission.CUSTOMERS_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict],
    status=200,
    conditional=True,
)
async def end_credit_stop(work: Work, credit_stop_id: UUID) -> Answer[CreditStopView]:
    """Take the customer's orders again."""
    end_stop(work, await held(work, CreditStop, credit_stop_id))
    return await show(work, STOPS_SHOWN, credit_stop_id)
