"""What partners' machines call orders, over HTTP."""

from typing import Final
from uuid import UUID

from api.database.work import Work
from api.http.answers import Answer, nothing
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.orders.queries import ORDERS_SHOWN, customers
from api.staff.actions.external_ids import Nameable, name_record
from api.staff.rules.external_ids import ExternalIdTaken
from api.staff.schemas.external_ids import NewExternalId

routes = Routes("Orders")

ORDERS: Final = Nameable(ORDERS_SHOWN, customers.c.party_id, Permission.ORDERS_READ)


@routes.put(
    "/orders/{order_id}/external-id",
    Permission.EXTERNAL_IDS_KEEP,
    refuses=[NotFound, ExternalIdTaken],
    status=204,
    conditional=False,
)
async def name_order(work: Work, order_id: UUID, said: NewExternalId) -> Answer[None]:
    """Keep what the calling machine's own system calls an order."""
    await name_record(work, ORDERS, order_id, said)
    return nothing()
