"""Where work waits for a person: one statement for each kind, the oldest first.

Each gives an id, a moment, and an amount where there is one.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, literal_column, null, select

from api.archive.tables import UNLOCKED, Paper
from api.customers.feeds.tables import OPEN, ChangeProposal
from api.database.engines import Database
from api.database.types import Moment
from api.invoices.payment_tables import Payment
from api.invoices.rules.kinds import RunItemState
from api.invoices.run_tables import InvoiceRun, InvoiceRunItem
from api.kernel.clock import local_day
from api.messages.rules.kinds import ThreadState
from api.messages.tables import MessageThread
from api.orders.rules.states import OrderState
from api.orders.tables import Order, OrderLine
from api.statistics.queries.fetching import fetch, moment_in
from api.statistics.rules.duties import MOST, Duty
from api.statistics.schemas import DutyView
from api.weighing.rules.kinds import TicketState
from api.weighing.tables import Visit
from api.weighing.ticket_tables import TicketStanding, WeighTicket

SHOWN: Final = 5
MASSES: Final = frozenset({Duty.TICKETS_TO_APPROVE, Duty.ORDERS_OVERRUN})
MONEY: Final = frozenset({Duty.PAYMENTS_WITHOUT_INVOICE})

standings, tickets = TicketStanding.__table__, WeighTicket.__table__
visits, payments = Visit.__table__, Payment.__table__
orders, lines = Order.__table__, OrderLine.__table__
runs, items = InvoiceRun.__table__, InvoiceRunItem.__table__
threads, proposals = MessageThread.__table__, ChangeProposal.__table__
papers = Paper.__table__

_EXCESS: Final = func.sum(lines.c.weighed_kg - lines.c.ordered_kg)
_LATEST_RUN: Final = select(runs.c.id).order_by(runs.c.id.desc()).limit(1).scalar_subquery()

WAITING: Final[Mapping[Duty, Select[Any]]] = {
    Duty.TICKETS_TO_APPROVE: select(tickets.c.id, tickets.c.weighed_at, tickets.c.net_kg)
    .join_from(standings, tickets, tickets.c.id == standings.c.ticket_id)
    .where(standings.c.state == TicketState.AWAITING_APPROVAL)
    .order_by(standings.c.ticket_id),
    Duty.TRUCKS_OF_ANOTHER_DAY: select(visits.c.id, visits.c.opened_at, null())
    .where(
        visits.c.closed_at.is_(None),
        visits.c.opened_at < bindparam("today", type_=Moment()),
    )
    .order_by(visits.c.opened_at, visits.c.id),
    Duty.PAYMENTS_WITHOUT_INVOICE: select(
        payments.c.id, payments.c.recorded_at, payments.c.unallocated_cents
    )
    .where(payments.c.unallocated_cents != literal_column("0"))
    .order_by(payments.c.id),
    Duty.ORDERS_OVERRUN: select(orders.c.id, null(), _EXCESS)
    .join_from(orders, lines, lines.c.order_id == orders.c.id)
    .where(
        orders.c.state == OrderState.IN_DELIVERY,
        lines.c.weighed_kg > lines.c.ordered_kg,
    )
    .group_by(orders.c.id)
    .order_by(orders.c.id),
    Duty.DRAFTS_REFUSED: select(items.c.invoice_id, null(), null())
    .where(items.c.run_id == _LATEST_RUN, items.c.state == RunItemState.REFUSED)
    .order_by(items.c.id),
    Duty.MESSAGES_UNANSWERED: select(threads.c.id, threads.c.received_at, null())
    .where(threads.c.state == ThreadState.UNANSWERED)
    .order_by(threads.c.due_at, threads.c.id),
    Duty.PROPOSALS_OPEN: select(proposals.c.id, proposals.c.received_at, null())
    .where(OPEN)
    .order_by(proposals.c.received_at, proposals.c.id),
    Duty.PAPERS_UNLOCKED: select(papers.c.id, null(), null())
    .where(UNLOCKED, papers.c.lock_by < bindparam("day", type_=papers.c.lock_by.type))
    .order_by(papers.c.lock_by, papers.c.id),
}


async def waiting(database: Database, duty: Duty, today: datetime) -> DutyView | None:
    """Tell how much waits, or nothing when nothing does."""
    statement = WAITING[duty].limit(MOST)
    rows = await fetch(database, duty, statement, today=today, day=local_day(today))
    if not rows:
        return None
    first = rows[0][1]
    amount = sum(int(row[2]) for row in rows) if duty in MASSES | MONEY else None
    return DutyView(
        duty=duty,
        count=len(rows),
        ids=[row[0] for row in rows[:SHOWN]],
        oldest_at=None if first is None else moment_in(first),
        net_kg=amount if duty in MASSES else None,
        total_cents=amount if duty in MONEY else None,
    )
