"""Which orders are archived, which are due to be, and what of it is shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.access import Caller
from api.orders.archiving_tables import OrderArchiving
from api.orders.queries import ORDER_ROWS, archivings, orders, orders_visible_to
from api.orders.tables import Order


def current_orders_visible_to(caller: Caller) -> ColumnElement[bool]:
    return and_(orders_visible_to(caller), orders.c.archived_at.is_(None))


CURRENT_ROWS: Final = replace(ORDER_ROWS, to=current_orders_visible_to)
"""What the search box finds."""


def archived_orders_visible_to(caller: Caller) -> ColumnElement[bool]:
    return and_(orders_visible_to(caller), orders.c.archived_at.is_not(None))


ARCHIVED_ROWS: Final = replace(ORDER_ROWS, to=archived_orders_visible_to)
"""What the search finds that is told to look into the archive."""


async def standing_archiving(session: AsyncSession, order_id: UUID) -> OrderArchiving:
    """Give the archiving that an archived order is under."""
    standing = select(OrderArchiving).where(
        OrderArchiving.order_id == order_id, OrderArchiving.restored_at.is_(None)
    )
    return (await session.scalars(standing)).one()


async def due_to_archive(session: AsyncSession, before: datetime, most: int) -> Sequence[UUID]:
    """Give orders that were over before then; none that was taken out again since."""
    taken_out = select(archivings.c.id).where(
        archivings.c.order_id == orders.c.id, archivings.c.restored_at >= before
    )
    due: Any = (
        select(orders.c.id)
        .where(Order.closed_at < before, orders.c.archived_at.is_(None), ~taken_out.exists())
        .order_by(orders.c.closed_at)
        .limit(most)
    )
    return (await session.scalars(due)).all()
