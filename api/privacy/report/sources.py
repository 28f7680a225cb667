"""Where the values of some records came from, and what they were before."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Provenance
from api.database.membership import among
from api.privacy.report.reading import ABOUT
from api.privacy.report.schemas import EarlierValue, ToldSource

TABLE: Final = Provenance.__table__
OF: Final = select(TABLE).where(
    TABLE.c.record_id.in_(bindparam("records", expanding=True)),
    among(TABLE.c.subject_id, ABOUT),
)


class Sources:
    """The sources of some records, by record and column."""

    def __init__(self, rows: Collection[Mapping[str, Any]]) -> None:
        self._current: dict[tuple[UUID, str], ToldSource] = {}
        self._earlier: defaultdict[tuple[UUID, str], list[EarlierValue]] = defaultdict(list)
        for row in rows:
            place, said = (row["record_id"], row["column"]), dict(row)
            if row["superseded_at"] is None:
                self._current[place] = ToldSource(**said)
            else:
                told = {"value": row["earlier_value"], "until": row["superseded_at"]}
                self._earlier[place].append(EarlierValue(**said, **told))

    def of(self, record: UUID, column: str) -> ToldSource | None:
        return self._current.get((record, column))

    def before(self, record: UUID, column: str) -> list[EarlierValue]:
        return self._earlier.get((record, column), [])


async def sources_of(
    session: AsyncSession, parties: Collection[UUID], records: Collection[UUID]
) -> Sources:
    """Read where the values of some records came from, as far as they are about these."""
    if not records:
        return Sources(())
    connection = await session.connection()
    rows = await connection.execute(
        OF.order_by(TABLE.c.id), {"records": records, ABOUT: parties}
    )
    return Sources([dict(each) for each in rows.mappings()])
