"""What is owed, by age: one pass over what is open."""

from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import Date, Select, bindparam, case, func, select

from api.database.engines import Database
from api.invoices.payment_tables import Receivable
from api.invoices.rules.kinds import ReceivableState
from api.statistics.queries.fetching import fetch
from api.statistics.rules.ages import Age, due_from

owed = Receivable.__table__.c


class Sums(NamedTuple):
    """How many invoices, and what is open on them."""

    invoices: int
    open_cents: int


def _aged() -> Select[Any]:
    """Select the age of what is open, `credit` where it is we who owe, and add it up."""
    younger = [
        (owed.due_on >= bindparam(age.value, type_=Date()), age.value)
        for age in Age
        if age is not Age.OVER_60
    ]
    age = case((owed.open_cents < 0, "credit"), *younger, else_=Age.OVER_60.value)
    return (
        select(age.label("age"), func.count(), func.sum(owed.open_cents))
        .where(owed.state == ReceivableState.OPEN)
        .group_by("age")
    )


AGED: Final = _aged()


async def aged_receivables(database: Database, today: date) -> dict[str, Sums]:
    """Add up by age; what is owed by us is under `credit`."""
    days = {str(age): day for age, day in due_from(today).items()}
    rows = await fetch(database, "aged", AGED, **days)
    return {age: Sums(int(count), int(cents)) for age, count, cents in rows}
