"""Where each kind of happening is read from, and what one must be allowed to read to see it."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    Text,
    and_,
    case,
    cast,
    func,
    null,
    or_,
    select,
)

from api.audit.tables import Change
from api.customers.caring.tables import CustomerNote, CustomerTask
from api.database.membership import among, shares
from api.disclosure.tables import Disclosure
from api.invoices.payment_tables import Payment
from api.invoices.rules.kinds import InvoiceState
from api.invoices.tables import Invoice
from api.kernel.permissions import Permission
from api.messages.tables import Message, MessageThread
from api.orders.tables import Order
from api.privacy.tables import SubjectRequest
from api.timeline.schemas import HappeningKind
from api.weighing.ticket_tables import TicketStanding, WeighTicket

orders, tickets, invoices = Order.__table__, WeighTicket.__table__, Invoice.__table__
standings, payments = TicketStanding.__table__, Payment.__table__
threads, messages = MessageThread.__table__, Message.__table__
notes, tasks, changes = CustomerNote.__table__, CustomerTask.__table__, Change.__table__
requests, disclosures = SubjectRequest.__table__, Disclosure.__table__

CUSTOMERS: Final = "customers"
PARTIES: Final = "parties"
ACTING: Final = ("customer_roles", "mandates")
"""Records of who acts for a customer."""


class Branch(NamedTuple):
    """One kind: whose permission, when, which row, which record, from where, and what of it."""

    permission: Permission
    at: ColumnElement[Any]
    id: ColumnElement[Any]
    test: ColumnElement[bool]
    record: ColumnElement[Any] | None = None
    source: FromClause | None = None
    number: Any = cast(null(), Text)
    code: Any = cast(null(), Text)
    kg: Any = cast(null(), Integer)
    cents: Any = cast(null(), BigInteger)


def _written(*, acting: bool) -> Branch:
    """Give each operation that wrote something of a customer once, whatever rows it wrote."""
    own = or_(*(changes.c.record_type == each for each in ACTING))
    about = or_(among(changes.c.root_id, CUSTOMERS), among(changes.c.root_id, PARTIES))
    alike = (changes.c.at, changes.c.operation)
    last = func.row_number().over(partition_by=alike, order_by=changes.c.position.desc())
    has_acting = func.max(case((own, 1), else_=0)).over(partition_by=alike)
    each = select(
        *(changes.c[name] for name in ("at", "id", "root_id", "operation")),
        last.label("place"),
        has_acting.label("has_acting"),
    ).where(about)
    once = each.subquery("acting" if acting else "written")
    return Branch(
        Permission.CUSTOMERS_READ,
        once.c.at,
        once.c.id,
        and_(once.c.place == 1, once.c.has_acting == int(acting)),
        record=once.c.root_id,
        source=once,
        code=once.c.operation,
    )


def _of_customer(table: FromClause) -> ColumnElement[bool]:
    return among(table.c.customer_id, CUSTOMERS)


BRANCHES: Final[Mapping[HappeningKind, Branch]] = {
    HappeningKind.ORDER: Branch(
        Permission.ORDERS_READ,
        orders.c.ordered_at,
        orders.c.id,
        _of_customer(orders),
        number=orders.c.number,
        code=cast(orders.c.state, Text),
    ),
    HappeningKind.TICKET: Branch(
        Permission.TICKETS_READ,
        tickets.c.weighed_at,
        tickets.c.id,
        _of_customer(tickets),
        source=tickets.join(standings, standings.c.ticket_id == tickets.c.id),
        number=tickets.c.number,
        code=cast(standings.c.state, Text),
        kg=tickets.c.net_kg,
    ),
    HappeningKind.INVOICE: Branch(
        Permission.INVOICES_READ,
        invoices.c.posted_at,
        invoices.c.id,
        and_(
            invoices.c.state == InvoiceState.POSTED,
            or_(_of_customer(invoices), among(invoices.c.payer_id, CUSTOMERS)),
        ),
        number=invoices.c.number,
        code=cast(invoices.c.kind, Text),
        cents=cast(invoices.c.total_cents, BigInteger),
    ),
    HappeningKind.PAYMENT: Branch(
        Permission.PAYMENTS_READ,
        payments.c.recorded_at,
        payments.c.id,
        among(payments.c.payer_id, CUSTOMERS),
        code=cast(payments.c.channel, Text),
        cents=cast(payments.c.total_cents, BigInteger),
    ),
    HappeningKind.CONTACT: _written(acting=True),
    HappeningKind.MESSAGE: Branch(
        Permission.MESSAGES_READ,
        messages.c.at,
        messages.c.id,
        or_(_of_customer(threads), among(threads.c.party_id, PARTIES)),
        record=threads.c.id,
        source=messages.join(threads, threads.c.id == messages.c.thread_id),
        number=threads.c.number,
        code=cast(messages.c.direction, Text),
    ),
    HappeningKind.NOTE: Branch(
        Permission.CUSTOMERS_READ,
        notes.c.written_at,
        notes.c.id,
        _of_customer(notes),
        code=cast(notes.c.label, Text),
    ),
    HappeningKind.TASK: Branch(
        Permission.CUSTOMERS_READ, tasks.c.made_at, tasks.c.id, _of_customer(tasks)
    ),
    HappeningKind.CHANGE: _written(acting=False),
    HappeningKind.REQUEST: Branch(
        Permission.REQUESTS_READ,
        requests.c.registered_at,
        requests.c.id,
        among(requests.c.party_id, PARTIES),
        number=requests.c.number,
        code=cast(requests.c.state, Text),
    ),
    HappeningKind.DISCLOSURE: Branch(
        Permission.AUDIT_READ,
        disclosures.c.at,
        disclosures.c.id,
        shares(disclosures.c.subjects, PARTIES),
        code=cast(disclosures.c.purpose, Text),
    ),
}
