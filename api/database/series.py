"""Gapless number series: a number is taken in the transaction that uses it, or not at all."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import TextClause, UniqueConstraint, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from api.database.base import Base
from api.database.columns import Code
from api.database.types import Key
from api.database.work import Work
from api.kernel.identifiers import new_id

_BEGIN_OR: Final = (
    "INSERT INTO number_series (id, name, year, last) VALUES (:id, :name, :year, :last)"
    " ON CONFLICT (name, year) DO UPDATE SET last = "
)
TAKEN: Final = text(f"{_BEGIN_OR} number_series.last + :count RETURNING last").bindparams(
    bindparam("id", type_=Key())
)
PASSED: Final = text(
    f"{_BEGIN_OR} CASE WHEN number_series.last < :number THEN :number"
    " ELSE number_series.last END"
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
    [number] = await next_numbers(session, name, 1, year=year, first=first)
    return number


async def next_numbers(
    session: AsyncSession, name: str, count: int, *, year: int = 0, first: int = 1
) -> range:
    """Take so many numbers at once. One statement begins a series, or waits for its turn."""
    if not count:
        return range(0)
    series = {"id": new_id(), "name": name, "year": year, "last": first - 1 + count}
    [[last]] = await _run(session, TAKEN, series | {"count": count})
    return range(last - count + 1, last + 1)


async def pass_over(
    session: AsyncSession, name: str, number: int, *, year: int = 0, first: int = 1
) -> None:
    """Have a series go on above a number that came from elsewhere."""
    series = {"id": new_id(), "name": name, "year": year, "last": max(first - 1, number)}
    await _run(session, PASSED, series | {"number": number})


async def _run(session: AsyncSession, statement: TextClause, given: Mapping[str, Any]) -> Any:
    work: Work = session.info["work"]
    return await work.run(work.database.prepared(statement, lambda: statement), given)
