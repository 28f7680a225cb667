"""Where the values of some records came from, and what they were before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.audit.tables import Provenance
from api.database.membership import among
from api.privacy.report.reading import ABOUT
from api.privacy.report.schemas import EarlierValue, ToldSource

TABLE: Any = Provenance.__table__
COLUMNS: Final = (
    *("record_id", "column", "kind", "reference", "given_at", "recorded_at"),
    *("superseded_at", "earlier_value"),
)
OF: Final = (
    select(*(TABLE.c[each] for each in COLUMNS))
    .where(among(TABLE.c.record_id, "records"), among(TABLE.c.subject_id, ABOUT))
    .order_by(TABLE.c.id)
)


class Sources:
    """The sources of some records, by record and column."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self._current: dict[tuple[UUID, str], ToldSource] = {}
        self._earlier: defaultdict[tuple[UUID, str], list[EarlierValue]] = defaultdict(list)
        for record, column, kind, reference, given_at, recorded_at, until, value in rows:
            place = (record, column)
            said = {
                "kind": kind,
                "reference": reference,
                "given_at": given_at,
                "recorded_at": recorded_at,
            }
            if until is None:
                self._current[place] = ToldSource.model_construct(**said)
            else:
                was = EarlierValue.model_construct(**said, value=value, until=until)
                self._earlier[place].append(was)

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
    rows = await connection.execute(OF, {"records": records, ABOUT: parties})
    return Sources(rows)
