"""Gapless number series: a number is taken in the transaction that uses it, or not at all."""

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code


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
    series = (
        await session.scalars(
            select(NumberSeries)
            .where(NumberSeries.name == name, NumberSeries.year == year)
            .with_for_update()
        )
    ).one_or_none()
    if series is None:
        series = NumberSeries(name=name, year=year, last=first - 1)
        session.add(series)
    series.last += 1
    await session.flush()
    return series.last
