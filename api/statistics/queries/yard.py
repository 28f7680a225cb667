"""Which trucks are in the yard now."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, func, select

from api.database.engines import Database
from api.database.types import Moment
from api.statistics.queries.fetching import fetch
from api.weighing.tables import Visit

visits = Visit.__table__.c
SINCE: Final[Any] = bindparam("since", type_=Moment())

ON_SITE: Final = (
    select(visits.direction, func.count())
    .where(visits.closed_at.is_(None), visits.opened_at >= SINCE)
    .group_by(visits.direction)
)


async def trucks_on_site(database: Database, since: datetime) -> dict[str, int]:
    """Count trucks that were weighed in since a moment and not yet out, by direction."""
    return {
        way: int(count) for way, count in await fetch(database, "yard", ON_SITE, since=since)
    }
