"""Takes in a file of Posti: what it holds replaces what was held of its kind."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlalchemy import delete

from api.customers.feeds.postal_tables import PostalPlace, StreetRange
from api.customers.feeds.rules.postal_files import CodeRow, StreetRow, rows_in
from api.database.rows import put_rows
from api.database.work import Asked, Work, Works
from api.jobs.promises import promise
from api.jobs.timetable import NO_RECORD
from api.kernel.access import REGISTER
from api.kernel.folding import folded
from api.kernel.operations import Operation
from api.kernel.refusals import Invalid

COMPARE: Final = "compare_places"
AT_A_TIME: Final = 2000
READING: Final = Asked(REGISTER, Operation("read_postal_file"))
Rows: TypeAlias = Sequence[CodeRow | StreetRow]
Tell: TypeAlias = Callable[[str], None]


async def read_postal_file(works: Works, path: Path, tell: Tell) -> int:
    """Read a PCF or a BAF file, and have all addresses compared with it."""
    try:
        rows = await asyncio.to_thread(lambda: list(rows_in(path.read_bytes())))
    except (OSError, Invalid) as error:
        tell(f"{path.name}: {getattr(error, 'strerror', None) or type(error).__doc__}")
        return 2
    async with works.start(READING) as work:
        count = await keep_rows(work, rows)
        await promise(work, COMPARE, NO_RECORD)
    tell(f"{path.name}: {count} rows. Addresses that do not fit become proposals.")
    return 0


async def keep_rows(work: Work, rows: Rows) -> int:
    """Put the rows of one file in the place of those held before."""
    is_codes = isinstance(rows[0], CodeRow)
    table = (PostalPlace if is_codes else StreetRange).__table__
    stored = iter(_places(rows) if is_codes else _ranges(rows))
    connection = await work.session.connection()
    await connection.execute(delete(table))
    count = 0
    while batch := list(islice(stored, AT_A_TIME)):
        await connection.run_sync(put_rows, table, batch)
        count += len(batch)
        await asyncio.sleep(0)
    return count


def _places(rows: Rows) -> list[dict[str, Any]]:
    """Keep one row of each code: the last that the file has."""
    found = {row.postal_code: row for row in rows if isinstance(row, CodeRow)}
    return [
        {"code": each.postal_code, "town_fi": each.town_fi.title()}
        | {"town_sv": (each.town_sv or each.town_fi).title()}
        for each in found.values()
    ]


def _ranges(rows: Rows) -> Iterator[dict[str, Any]]:
    for row in rows:
        if not isinstance(row, StreetRow):
            continue
        numbers = {"is_odd": row.is_odd, "least": row.least, "most": row.most}
        for street in sorted({folded(row.street_fi), folded(row.street_sv)} - {""}):
            yield {"street": street, "code": row.postal_code} | numbers
