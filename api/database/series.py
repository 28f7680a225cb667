"""Gapless number series: a number is taken in the transaction that uses it, or not at all."""

from typing import Final

from sqlalchemy import UniqueConstraint, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code
from api.database.types import Key
from api.kernel.identifiers import new_id

BEGUN: Final = text(
    "INSERT INTO number_series (id, name, year, last) VALUES (:id, :name, :year, :last)"
    " ON CONFLICT DO NOTHING"
).bindparams(bindparam("id", type_=Key()))


class NumberSeries(Base):
    """The last number given in one series; year 0 where numbers do not start anew."""

    __tablename__ = "number_series"
    __table_args__ = (UniqueConstraint("name", "year"),)
    kept = []

    name: Mapped[Code]
    year: Mapped[int]
    last: Mapped[int]


async def next_number(
    session: AsyncSession, name: str, *, year: int = 0, first: int = 1
) -> int:
    """Take the next number; others wait until this transaction ends."""
    held = (
        select(NumberSeries)
        .where(NumberSeries.name == name, NumberSeries.year == year)
        .with_for_update()
    )
    series = (await session.scalars(held)).one_or_none()
    if series is None:
        await _begin(session, name, year, first - 1)
        series = (await session.scalars(held)).one()
    series.last += 1
    await session.flush()
    return series.last


async def _begin(session: AsyncSession, name: str, year: int, last: int) -> None:
    """Add a series, unless somebody else is adding it: then wait for theirs."""
    connection = await session.connection()
    row = {"id": new_id(), "name": name, "year": year, "last": last}
    await connection.execute(BEGUN, row)
