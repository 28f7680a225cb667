"""Orders put away when they are over, and taken out again for a reason."""

from datetime import datetime, time
from typing import Final
from uuid import UUID

from api.audit.bulk import bulk_insert, bulk_update
from api.audit.versions import held
from api.database.work import Work
from api.kernel.clock import HELSINKI, local_day
from api.orders.archiving_queries import due_to_archive, standing_archiving
from api.orders.archiving_tables import OrderArchiving
from api.orders.rules.archiving import archiving_rule, check_archivable, check_archived
from api.orders.tables import Order

AT_A_TIME: Final = 200


async def archive_order(work: Work, order_id: UUID, because: str | None) -> None:
    """Put an order away by hand."""
    await _put_away(work, await _archivable(work, order_id), because)


async def restore_order(work: Work, order_id: UUID, because: str) -> None:
    """Take an order out of the archive. The rule leaves it alone as long as at first."""
    order = await held(work, Order, order_id)
    check_archived(order.archived_at)
    put = await standing_archiving(work.session, order_id)
    order.archived_at = None
    with work.on_own_word():
        put.restored_at, put.restored_by = work.now, work.caller.id
        put.restored_because = because
        await work.session.flush()


async def archive_old_orders(work: Work) -> int:
    """Put away the next of those that the rule names; tell how many there were."""
    today = local_day(work.now)
    rule = archiving_rule(today)
    before = datetime.combine(rule.closed_by(today), time(), HELSINKI)
    due = await due_to_archive(work.session, before, AT_A_TIME)
    if due:
        moment = {"archived_at": work.now}
        by = {"archived_by": work.caller.id, "rule": rule.version}
        await bulk_update(work, Order, [{"id": each} | moment for each in due])
        await bulk_insert(work, OrderArchiving, [{"order_id": o} | moment | by for o in due])
    return len(due)


async def _archivable(work: Work, order_id: UUID) -> Order:
    order = await held(work, Order, order_id)
    check_archivable(order.closed_at, order.archived_at)
    return order


async def _put_away(work: Work, order: Order, because: str | None) -> None:
    order.archived_at = work.now
    put = OrderArchiving(order_id=order.id, archived_at=work.now, archived_by=work.caller.id)
    with work.on_own_word():
        put.because = because
        work.session.add(put)
        await work.session.flush()
