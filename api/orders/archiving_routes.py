"""The archive of orders, over HTTP."""

from typing import Final
from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE, Purpose
from api.kernel.refusals import NotFound
from api.orders import archiving_actions as actions
from api.orders.archiving_schemas import NewArchiving, NewRestoring
from api.orders.queries import ORDERS_SHOWN
from api.orders.rules.archiving import OrderArchived, OrderNotArchived, OrderNotOver
from api.orders.schemas import OrderView
from api.views.show import show

routes = Routes("Orders")

ARCHIVING: Final = TRADE | {Purpose.ARCHIVING}


@routes.post(
    "/orders/{order_id}/archiving",
    Permission.ORDERS_WRITE,
    purposes=ARCHIVING,
    refuses=[NotFound, VersionConflict, OrderNotOver, OrderArchived],
    conditional=True,
    status=200,
)
async def archive_order(
    work: Work, order_id: UUID, archiving: NewArchiving
) -> Answer[OrderView]:
    """Put away an order that is over: out of the list and the search, and read-only."""
    await actions.archive_order(work, order_id, archiving.because)
    return await show(work, ORDERS_SHOWN, order_id)


@routes.post(
    "/orders/{order_id}/restoring",
    Permission.ORDERS_WRITE,
    purposes=ARCHIVING,
    refuses=[NotFound, VersionConflict, OrderNotArchived],
    conditional=True,
    status=200,
)
async def restore_order(
    work: Work, order_id: UUID, restoring: NewRestoring
) -> Answer[OrderView]:
    """Take an order out of the archive, for a reason that is kept with it."""
    await actions.restore_order(work, order_id, restoring.because)
    return await show(work, ORDERS_SHOWN, order_id)
