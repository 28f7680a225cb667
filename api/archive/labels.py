"""Says what stands on labels."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.archive.cabinet_tables import Cabinet
from api.archive.rules.labels import NotALabel, read_label
from api.archive.tables import Paper, PaperFolder
from api.database.work import Asked, Works
from api.documents.archive_printing import PrintedLabel
from api.documents.words import said
from api.kernel.access import REGISTER
from api.kernel.languages import Language
from api.kernel.operations import Operation

LOOKING: Final = Asked(REGISTER, Operation("look_at_labels", writes=False))
Labelled: TypeAlias = type[Paper] | type[PaperFolder] | type[Cabinet]
NOUNS: Final[Mapping[str, tuple[str, Labelled]]] = {
    "A": ("paper", Paper),
    "K": ("folder", PaperFolder),
    "C": ("cabinet", Cabinet),
}


async def labels_to_print(
    works: Works, numbers: Sequence[str], language: Language
) -> list[PrintedLabel]:
    """Say what stands on labels, in the order they were asked for."""
    async with works.start(LOOKING) as work:
        return [await _printed(work.session, read_label(each), language) for each in numbers]


async def _printed(session: AsyncSession, number: str, language: Language) -> PrintedLabel:
    noun, table = NOUNS[number[0]]
    row: Any = await session.scalar(select(table).where(table.number == number))
    if row is None:
        raise NotALabel(pointer="/number")
    if isinstance(row, Paper):
        return PrintedLabel(noun, number, said(language, "papers", row.kind))
    says = row.title if isinstance(row, PaperFolder) else f"{row.room}, {row.name}"
    return PrintedLabel(noun, number, says)
