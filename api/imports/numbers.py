"""Customer numbers for whole lists: theirs stay free of ours, and ours come in one go."""

from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.actions import FIRST_NUMBER
from api.database.series import next_numbers, pass_over

SERIES = "customers"


async def go_on_above(session: AsyncSession, highest: int) -> None:
    """Have our own numbers go on above the highest that a list brings."""
    await pass_over(session, SERIES, highest, first=FIRST_NUMBER)


async def take_numbers(session: AsyncSession, count: int) -> range:
    """Take the next numbers of the series, as many as are needed."""
    return await next_numbers(session, SERIES, count, first=FIRST_NUMBER)
