"""A table as its reader sees it: columns with names, rows with the numbers they stand at.

Programs put titles above the names of the columns, so the row of names is looked for.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from api.imports.rules.cells import kept
from api.imports.rules.refused import (
    MOST_NAMED,
    BrokenFile,
    NoHeader,
    NothingToImport,
    check_size,
)

Cells: TypeAlias = Sequence[str | None]
Record: TypeAlias = tuple[int, list[str]]
"""A row as it was read, with its number as spreadsheets count it."""
Knows: TypeAlias = Callable[[str], object]
"""Whether a cell is a name that a column of such a list has."""

HEADER_WITHIN: Final = 20
LONGEST_NAME: Final = 100
_LIKE_DATA: Final = re.compile(r"[^@\s]+@[^@\s]+|[-+ 0-9.,/]*\d[-+ 0-9.,/]*")


class FileKind(StrEnum):
    """What kind of file a table came in."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A cell that held a personal identity code is None: it was not kept."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list that could be read."""

    kind: FileKind
    columns: Sequence[str]
    rows: Sequence[Row]


def sheet_of(kind: FileKind, records: Sequence[Record], knows: Knows) -> Sheet:
    """Find the names of the columns, and check that every row below them fits."""
    filled = [(number, cells) for number, cells in records if any(map(str.strip, cells))]
    if not filled:
        raise NothingToImport
    at = _header_at(filled, knows)
    header, below = filled[at][1], filled[at + 1 :]
    if not below:
        raise NothingToImport
    if kind is FileKind.CSV:
        _check_fit(header, below)
    width = max(_width(cells) for _, cells in filled[at:])
    check_size(rows=len(below), columns=width)
    columns = _named(_kept(header, width))
    return Sheet(kind, columns, [Row(number, _kept(cells, width)) for number, cells in below])


def known_names(cells: Sequence[str], knows: Knows) -> int:
    """Count the cells that are known names of columns."""
    return sum(knows(cell) is not None for cell in cells if cell)


def _header_at(filled: Sequence[Record], knows: Knows) -> int:
    """Choose the row that knows most names, else the first full one that is not all data."""
    first = [cells for _, cells in filled[:HEADER_WITHIN]]
    known = [known_names(cells, knows) for cells in first]
    if max(known) > 1:
        return known.index(max(known))
    widest = max(map(_width, first))
    index = next(index for index, cells in enumerate(first) if _width(cells) == widest)
    header = [cell.strip() for cell in first[index][:widest]]
    if widest == 1 or not all(header) or any(map(_LIKE_DATA.fullmatch, header)):
        raise NoHeader("Put a row with the names of the columns above the rows.")
    return index


def _check_fit(header: Sequence[str], below: Sequence[Record]) -> None:
    """Refuse a file whose rows have lost cells, or gained some."""
    least = _width(header)
    wrong = [
        str(number)
        for number, cells in below
        if len(cells) < least or _width(cells) > len(header)
    ]
    if wrong:
        raise BrokenFile(
            f"Rows {', '.join(wrong[:MOST_NAMED])}: not as many cells as there are columns.",
            rows=wrong[:MOST_NAMED],
            wrong_rows=len(wrong),
        )


def _named(header: Cells) -> list[str]:
    """Name each column, and no two alike."""
    names: list[str] = []
    for index, cell in enumerate(header, 1):
        name = (cell or f"#{index}")[:LONGEST_NAME]
        names.append(f"{name} #{index}" if name in names else name)
    return names


def _width(cells: Sequence[str]) -> int:
    """Count cells up to the last that says something."""
    return next((at for at in range(len(cells), 0, -1) if cells[at - 1].strip()), 0)


def _kept(cells: Sequence[str], width: int) -> Cells:
    return [*map(kept, cells[:width]), *[""] * (width - len(cells))]
