"""What of trade a customer sees: their own customers' orders, tickets and invoices."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

from pydantic import BaseModel
from sqlalchemy import ColumnElement, and_, or_, select

from api.customers.rules.kinds import RoleKind
from api.customers.tables import Customer, CustomerRole
from api.invoices.queries import INVOICE_ROWS
from api.invoices.snapshots import SNAPSHOTS
from api.invoices.tables import Invoice
from api.kernel.access import Caller
from api.orders.queries import ORDER_ROWS
from api.orders.tables import Order
from api.portal.own import is_callers
from api.portal.trade.schemas import MyInvoice, MyOrder, MyWeighTicket
from api.views.shown import Shown
from api.weighing.ticket_papers import TICKET_PAPERS
from api.weighing.ticket_queries import TICKET_ROWS
from api.weighing.ticket_tables import WeighTicket

customers: Any = Customer.__table__.alias("own_customer")
roles: Any = CustomerRole.__table__.alias("own_role")
orders: Any = Order.__table__
tickets: Any = WeighTicket.__table__
invoices: Any = Invoice.__table__

View = TypeVar("View", bound=BaseModel)
Scope = Callable[[Caller], ColumnElement[bool]]


THEIRS: Final = select(customers.c.id).where(is_callers(customers.c.party_id))
GIVEN: Final = select(roles.c.customer_id).where(
    is_callers(roles.c.person_id),
    roles.c.kind == RoleKind.PORTAL_USER,
    roles.c.valid_to.is_(None),
)


def acted_for(customer: ColumnElement[Any], *also: ColumnElement[bool]) -> Scope:
    """Make the row scope of what belongs to oneself, or to whom one was given to act for."""

    def scope(_caller: Caller) -> ColumnElement[bool]:
        return and_(or_(customer.in_(THEIRS), customer.in_(GIVEN)), *also)

    return scope


def _told(rows: Shown[Any], view: type[View], to: Scope) -> Shown[View]:
    """Tell less of the rows that the house lists, and to whom they are about."""
    return Shown(
        rows.table,
        view,
        to=to,
        source=rows.source,
        fields={name: it for name, it in rows.fields.items() if name in view.model_fields},
        sorts={name: it for name, it in rows.sorts.items() if name == "number"},
        stays=True,
    )


OF_ORDERS: Final = acted_for(orders.c.customer_id)
OF_TICKETS: Final = acted_for(tickets.c.customer_id)
OF_INVOICES: Final = acted_for(invoices.c.payer_id, invoices.c.number.is_not(None))

MY_ORDERS: Final = _told(ORDER_ROWS, MyOrder, OF_ORDERS)
MY_TICKETS: Final = _told(TICKET_ROWS, MyWeighTicket, OF_TICKETS)
MY_INVOICES: Final = _told(INVOICE_ROWS, MyInvoice, OF_INVOICES)
MY_TICKET_PAPERS: Final = replace(TICKET_PAPERS, to=OF_TICKETS, stays=True)
MY_INVOICE_PAPERS: Final = replace(SNAPSHOTS, to=OF_INVOICES)
