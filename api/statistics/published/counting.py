"""Counts a month: what was weighed, for whom, and how many persons stand behind it.

A person counts once, also with a firm. All whom a ticket does not name count as one person,
so that what few strangers bought is not told.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from sqlalchemy import Select, and_, bindparam, case, distinct, func, or_, select

from api.customers.rules.kinds import OF_PERSONS, Form
from api.customers.tables import Customer, Organisation, Party
from api.database.engines import Database
from api.database.types import Moment
from api.orders.rules.products import Direction, Material
from api.orders.tables import Product
from api.statistics.queries.fetching import fetch
from api.statistics.rules.days import beginning_of, month_after
from api.statistics.rules.few import Count
from api.statistics.rules.figures import CustomerGroup, FigureTopic
from api.weighing.ticket_tables import TicketStanding, WeighTicket

Counts: TypeAlias = Mapping[str, Count]
Counter: TypeAlias = Callable[[Database, date], Awaitable[Counts]]
"""Counts the parts of one topic in the month that begins on a day."""

tickets = WeighTicket.__table__.c
customers = Customer.__table__.c
parties = Party.__table__.c
bodies = Organisation.__table__.c

_KIND: Final = or_(*(bodies.kind == each for each in OF_PERSONS))
_WHO: Final = func.coalesce(bodies.person_id, parties.id)
_GROUP: Final = case(
    (parties.form == Form.PERSON, CustomerGroup.PERSONS.value),
    (_KIND, CustomerGroup.SOLE_TRADERS.value),
    else_=CustomerGroup.BODIES.value,
)
_PERSONS: Final = func.count(distinct(case((or_(parties.form == Form.PERSON, _KIND), _WHO))))
_UNNAMED: Final = func.max(case((tickets.customer_id.is_(None), 1), else_=0))


def _of_a_month(*said: Any) -> Select[Any]:
    """Select from a month's tickets that count, with who each is for."""
    joined: Any = (
        WeighTicket.__table__.join(Product.__table__)
        .join(TicketStanding.__table__, TicketStanding.__table__.c.ticket_id == tickets.id)
        .outerjoin(Customer.__table__, customers.id == tickets.customer_id)
        .outerjoin(Party.__table__, parties.id == customers.party_id)
        .outerjoin(Organisation.__table__, bodies.id == parties.id)
    )
    return (
        select(*said)
        .select_from(joined)
        .where(
            and_(
                tickets.weighed_at >= bindparam("start", type_=Moment()),
                tickets.weighed_at < bindparam("end", type_=Moment()),
                TicketStanding.__table__.c.voided_at.is_(None),
            )
        )
    )


_MATERIAL: Final = Product.__table__.c.material
WEIGHED: Final = _of_a_month(
    _MATERIAL, tickets.direction, func.sum(tickets.net_kg), _PERSONS, _UNNAMED
).group_by(_MATERIAL, tickets.direction)
SERVED: Final = (
    _of_a_month(_GROUP.label("customer_group"), func.count(distinct(_WHO)))
    .where(tickets.customer_id.is_not(None))
    .group_by("customer_group")
)


def weighed(direction: Direction) -> Counter:
    """Make what adds up the kilograms of each material that went one way."""

    async def count(database: Database, month: date) -> Counts:
        found = defaultdict[str, Count](lambda: Count(0, 0))
        for material, way, net_kg, persons, unnamed in await _fetched(
            database, "weighed in month", WEIGHED, month
        ):
            if way == direction:
                found[material] = Count(int(net_kg), persons + unnamed)
        return {each.value: found[each] for each in Material}

    return count


async def served(database: Database, month: date) -> Counts:
    """Count who had something weighed; behind a body stands no person."""
    rows = dict(await _fetched(database, "served in month", SERVED, month))
    return {
        each.value: Count(
            value := rows.get(each.value, 0), 0 if each is CustomerGroup.BODIES else value
        )
        for each in CustomerGroup
    }


COUNTERS: Final[Mapping[FigureTopic, Counter]] = {
    FigureTopic.WEIGHED_OUT: weighed(Direction.OUT),
    FigureTopic.WEIGHED_IN: weighed(Direction.IN),
    FigureTopic.CUSTOMERS: served,
}
"""What is counted here; other features hand theirs in."""


async def _fetched(
    database: Database, name: str, statement: Select[Any], month: date
) -> list[Any]:
    start, end = beginning_of(month), beginning_of(month_after(month))
    return [tuple(row) for row in await fetch(database, name, statement, start=start, end=end)]
