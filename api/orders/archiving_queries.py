"""Which orders are archived, which are due to be, and what of it is shown."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.orders.archiving_tables import OrderArchiving
from api.orders.queries import archivings, orders
from api.orders.tables import Order


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
