"""Which document an id is of. Ids are unique over all tables, so one question is enough."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, select, union_all

from api.database.work import Work
from api.invoices.payment_tables import Payment
from api.invoices.tables import Invoice
from api.invoices.trail_schemas import Trail
from api.invoices.trails import INVOICE_TRAIL, ORDER_TRAIL, PAYMENT_TRAIL, TICKET_TRAIL
from api.kernel.refusals import NotFound
from api.orders.tables import Order
from api.transport.tables import Load
from api.views.shown import Shown
from api.weighing.ticket_tables import WeighTicket

_TRAILS: Final = {
    "orders": ORDER_TRAIL,
    "weigh_tickets": TICKET_TRAIL,
    "invoices": INVOICE_TRAIL,
    "payments": PAYMENT_TRAIL,
}


def _of(start: ColumnElement[Any], table: Any, kind: str) -> Select[Any]:
    wanted = table.c.id == bindparam("document", type_=table.c.id.type)
    return select(literal_column(f"'{kind}'").label("kind"), start.label("start")).where(wanted)


_KINDS: Final = union_all(
    _of(Order.__table__.c.id, Order.__table__, "orders"),
    _of(Load.__table__.c.order_id, Load.__table__, "orders"),
    _of(WeighTicket.__table__.c.id, WeighTicket.__table__, "weigh_tickets"),
    _of(Invoice.__table__.c.id, Invoice.__table__, "invoices"),
    _of(Payment.__table__.c.id, Payment.__table__, "payments"),
)


async def whose_trail(work: Work, document_id: UUID) -> tuple[Shown[Trail], UUID]:
    """Give the walk for a document, and where it starts: a load's at its order."""
    known = work.database.prepared(("whose_trail",), lambda: select(_KINDS.subquery()))
    found = await work.database.fetch(known, {"document": document_id})
    if not found:
        raise NotFound
    [(kind, start)] = found
    return _TRAILS[kind], UUID(str(start))
