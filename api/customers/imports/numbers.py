"""Customer numbers for whole lists: theirs stay free of ours, and ours come in one go."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.actions import FIRST_NUMBER
from api.database.series import NumberSeries, next_number

SERIES = "customers"


async def go_on_above(session: AsyncSession, highest: int) -> None:
    """Have our own numbers go on above the highest that a list brings."""
    first = await next_number(session, SERIES, first=FIRST_NUMBER)
    (await _series(session)).last = max(first - 1, highest)


async def take_numbers(session: AsyncSession, count: int) -> range:
    """Take the next numbers of the series, as many as are needed."""
    if not count:
        return range(0)
    first = await next_number(session, SERIES, first=FIRST_NUMBER)
    (await _series(session)).last += count - 1
    return range(first, first + count)


async def _series(session: AsyncSession) -> NumberSeries:
    """Give the row that `next_number` has just locked."""
    held = select(NumberSeries).where(NumberSeries.name == SERIES, NumberSeries.year == 0)
    return (await session.scalars(held)).one()
