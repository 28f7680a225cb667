"""What can be looked up about customers that were merged."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import ColumnElement, bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.merge_tables import Merge
from api.database.work import Work
from api.views.reading import Wanted
from api.views.show import rows_for
from api.views.shown import Shown

merges = Merge.__table__
STANDS: Final = merges.c.undone_at.is_(None)


class Successor(BaseModel):
    """The customer that a merged one goes on as."""

    winner_id: UUID


SUCCESSORS: Final = Shown(
    Merge,
    Successor,
    filters={
        "loser_id": (merges.c.loser_id == bindparam("loser_id", type_=merges.c.loser_id.type))
        & STANDS
    },
)


def is_merged(customer_id: Any) -> ColumnElement[bool]:
    """Say in SQL that a customer goes on as another one."""
    return exists().where(merges.c.loser_id == customer_id, STANDS).correlate_except(merges)


async def successor_of(work: Work, customer_id: UUID) -> UUID | None:
    """Tell as whom a customer goes on, if it was merged; without opening a session."""
    wanted = Wanted(SUCCESSORS, logged=False, filters=("loser_id",))
    rows, _ = await rows_for(work, wanted, {"loser_id": customer_id, "limit": 1}, most=1)
    return Successor.model_validate_json(rows[0][0]).winner_id if rows else None


async def any_merged(session: AsyncSession, keys: Sequence[UUID]) -> bool:
    """Tell whether one of these customers goes on as another one."""
    standing = select(merges.c.id).where(merges.c.loser_id.in_(keys), STANDS)
    return (await session.execute(standing)).first() is not None


async def goes_on_as(session: AsyncSession, customer_id: UUID) -> UUID:
    """Give the customer that one is today: itself, or the one it was merged into."""
    found = customer_id
    while True:
        onwards = select(merges.c.winner_id).where(merges.c.loser_id == found, STANDS)
        if (winner := await session.scalar(onwards)) is None:
            return found
        found = winner
