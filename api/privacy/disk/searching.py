"""Searches a database for markers: row by row in every table, and byte by byte in files."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import RowMapping, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from api.database.base import Base
from api.kernel.privacy import PERSONAL
from api.privacy.disk.markers import Markers
from api.views.search_tables import SearchEntry

AT_A_TIME: Final = 1_000
BLOCK: Final = 8 << 20
OVERLAP: Final = 4_096
"""Bytes read twice, so that nothing hides between two blocks."""
STATISTICS: Final = text(
    "SELECT tablename || '.' || attname,"
    " concat(most_common_vals::text, ' ', histogram_bounds::text)"
    " FROM pg_stats WHERE schemaname = current_schema()"
)


async def search_rows(
    session: AsyncSession, markers: Markers
) -> tuple[dict[str, set[str]], set[str]]:
    """Give where markers stand that may not, and those that personal columns still hold.

    What a personal column holds after an erasure is held by law, or is somebody else's too.
    """
    places: dict[str, set[str]] = {}
    held: set[str] = set()
    for table in Base.metadata.sorted_tables:
        async for row in _rows(session, table):
            for name, value in row.items():
                hits = markers.in_text(_text(value))
                if hits and PERSONAL in table.c[name].info and table.name != SEARCH:
                    held |= hits
                for each in hits:
                    places.setdefault(each, set()).add(f"{table.name}.{name}")
    return places, held


async def search_statistics(session: AsyncSession, markers: Markers) -> Iterator[str]:
    """Give the columns of whose values PostgreSQL keeps samples with a marker among them."""
    rows = (await session.execute(STATISTICS)).all()
    return (f"pg_stats {name}" for name, sample in rows if markers.in_text(sample or ""))


def search_files(files: Iterable[Path], markers: Markers) -> Iterator[str]:
    """Give the names of the files that have a marker in their bytes."""
    for file in files:
        if any(markers.in_bytes(block) for block in _blocks(file)):
            yield file.name


def _blocks(file: Path) -> Iterator[bytes]:
    """Read a file in overlapping pieces, unless the server has taken it away meanwhile."""
    before = b""
    with suppress(FileNotFoundError), file.open("rb") as opened:
        while block := opened.read(BLOCK):
            yield before + block
            before = block[-OVERLAP:]


async def _rows(session: AsyncSession, table: Any) -> AsyncIterator[RowMapping]:
    """Read a table in its raw form, a thousand rows at a time."""
    streamed = await session.stream(select(table).execution_options(yield_per=AT_A_TIME))
    async for row in streamed.mappings():
        yield row


def _text(value: Any) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


SEARCH: Final = SearchEntry.__tablename__
