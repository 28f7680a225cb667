"""Walks the chain: order, load, ticket, invoice, payment; from any of them to all the others.

Each start gives the invoices it leads to first, for they hold the chain together: their lines
lead back to tickets and orders, their allocations on to payments. Credit notes go with what
they take back.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from pydantic import BaseModel
from sqlalchemy import ColumnElement, FromClause, Select, false, func, or_, select, true

from api.database.base import Base
from api.invoices.payment_queries import payments_visible_to
from api.invoices.payment_tables import Allocation, Payment, Receivable
from api.invoices.queries import invoices_visible_to
from api.invoices.rules.kinds import InvoiceState
from api.invoices.tables import Invoice, InvoiceLine, InvoiceTicket
from api.invoices.trail_schemas import (
    Trail,
    TrailInvoice,
    TrailLoad,
    TrailOrder,
    TrailPayment,
    TrailTicket,
)
from api.kernel.access import Caller
from api.orders.tables import Order, OrderLine
from api.transport.tables import Load
from api.views.shown import Nested, Scope, Shown
from api.weighing.ticket_tables import TicketStanding, WeighTicket

Ids: TypeAlias = Select[Any]
Test: TypeAlias = ColumnElement[bool]

one_order, one_ticket = Order.__table__, WeighTicket.__table__
one_invoice, one_payment = Invoice.__table__, Payment.__table__

orders = one_order.alias("o")
loads = Load.__table__.alias("l")
tickets = one_ticket.alias("t")
standings = TicketStanding.__table__.alias("s")
invoices = one_invoice.alias("i")
receivables = Receivable.__table__.alias("r")
payments = one_payment.alias("p")

_lines = InvoiceLine.__table__.alias("il")
_links = InvoiceTicket.__table__.alias("it")
_ordered = OrderLine.__table__.alias("ol")
_allocations = Allocation.__table__.alias("a")
_behind = one_ticket.alias("behind")


class _Row(NamedTuple):
    """What a trail shows of one noun: its view, its class, and where it is read from."""

    view: type[BaseModel]
    table: type[Base]
    source: FromClause
    fields: Mapping[str, Any]


def _columns(view: type[BaseModel], of: FromClause) -> dict[str, Any]:
    return {name: of.c[name] for name in view.model_fields if name in of.c}


_SHOWN: Final = {
    "orders": _Row(TrailOrder, Order, orders, _columns(TrailOrder, orders)),
    "loads": _Row(TrailLoad, Load, loads, _columns(TrailLoad, loads)),
    "tickets": _Row(
        TrailTicket,
        WeighTicket,
        tickets.join(standings, standings.c.ticket_id == tickets.c.id),
        _columns(TrailTicket, tickets) | {"state": standings.c.state},
    ),
    "invoices": _Row(
        TrailInvoice,
        Invoice,
        invoices.outerjoin(receivables, receivables.c.invoice_id == invoices.c.id),
        _columns(TrailInvoice, invoices) | {"receivable_state": receivables.c.state},
    ),
    "payments": _Row(TrailPayment, Payment, payments, _columns(TrailPayment, payments)),
}


def _trail(start: type[Base], to: Scope, invoiced: Ids, **found: Test) -> Shown[Trail]:
    """Make the walk from one noun; `invoiced` are the ids of the invoices it leads to."""
    around = (start.__table__,)
    related = invoices.c.id.in_(invoiced) | invoices.c.credits_id.in_(invoiced)
    paid = _from(_allocations.c.payment_id, _allocations.c.invoice_id.in_(invoiced), start)
    tests = {
        "orders": orders.c.id.in_(_of_lines(_lines.c.order_id, invoiced, start)),
        "loads": loads.c.id.in_(_of_tickets(_behind.c.load_id, invoiced, start)),
        "tickets": tickets.c.id.in_(_of_tickets(_behind.c.id, invoiced, start)),
        "invoices": related & (invoices.c.state != InvoiceState.DISCARDED),
        "payments": payments.c.id.in_(paid),
    } | found
    fields = {
        name: Nested(
            row.table,
            row.view,
            tests[name],
            source=row.source,
            fields=row.fields,
            order=(row.fields["id"],),
            around=around,
        )
        for name, row in _SHOWN.items()
    }
    return Shown(start, Trail, to=to, fields=fields)


def _from(column: ColumnElement[Any], test: Test, start: type[Base]) -> Ids:
    return select(column).where(test).correlate(start.__table__)


def _of_lines(column: ColumnElement[Any], invoiced: Ids, start: type[Base]) -> Ids:
    return _from(column, _lines.c.invoice_id.in_(invoiced), start)


def _of_tickets(column: ColumnElement[Any], invoiced: Ids, start: type[Base]) -> Ids:
    behind = _of_lines(column, invoiced, start)
    return behind.join_from(_lines, _links, _links.c.line_id == _lines.c.id).join(
        _behind, _behind.c.id == _links.c.ticket_id
    )


def _staff_only(caller: Caller) -> Test:
    """Show partners the trails of their own invoices and payments, and no other."""
    return false() if caller.is_partner else true()


ORDER_TRAIL: Final = _trail(
    Order,
    _staff_only,
    select(_lines.c.invoice_id)
    .join_from(_lines, _ordered, _ordered.c.id == _lines.c.order_line_id)
    .where(_ordered.c.order_id == one_order.c.id)
    .correlate(one_order),
    orders=orders.c.id == one_order.c.id,
    loads=loads.c.order_id == one_order.c.id,
    tickets=tickets.c.order_id == one_order.c.id,
)
TICKET_TRAIL: Final = _trail(
    WeighTicket,
    _staff_only,
    select(_lines.c.invoice_id)
    .join_from(_lines, _links, _links.c.line_id == _lines.c.id)
    .where(_links.c.ticket_id == one_ticket.c.id)
    .correlate(one_ticket),
    orders=orders.c.id == one_ticket.c.order_id,
    loads=loads.c.id == one_ticket.c.load_id,
    tickets=or_(
        tickets.c.id == one_ticket.c.id,
        tickets.c.id == one_ticket.c.replaces_id,
        tickets.c.replaces_id == one_ticket.c.id,
    ),
)
INVOICE_TRAIL: Final = _trail(
    Invoice,
    invoices_visible_to,
    select(func.coalesce(one_invoice.c.credits_id, one_invoice.c.id)).correlate(one_invoice),
)
PAYMENT_TRAIL: Final = _trail(
    Payment,
    payments_visible_to,
    _from(_allocations.c.invoice_id, _allocations.c.payment_id == one_payment.c.id, Payment),
    payments=payments.c.id == one_payment.c.id,
)
