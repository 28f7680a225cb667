"""XLSX: an archive whose insides are measured before anything builds tables out of them.

What may be read is inflated here, counted while it grows, and packed anew: the reader sees
only what was counted. Then nothing in it may make it build more cells than an import takes.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from api.imports.rules.refused import BrokenFile, FileTooBig, NotATable
from api.imports.rules.sheets import Record

MOST_MEMBERS: Final = 1000
MOST_RATIO: Final = 100
MOST_INFLATED: Final = 256 * 1024 * 1024
MOST_TEXT: Final = 1024 * 1024 * 1024
"""Characters that shared strings may come to when each cell has the longest of them."""
READABLE: Final = re.compile(r"\[Content_Types\]\.xml|.*\.(?:rels|xml)", re.IGNORECASE)
_TOO_FAR: Final = re.compile(
    rb"""\sr\s*=\s*["']\s*(?:[a-z]{3}|[d-z][a-z]|c[w-z]|"""
    rb"""[a-z]+0*(?:\d{7}|[2-9]\d{5}|1[1-9]\d{4}|10[1-9]\d{3}))""",
    re.IGNORECASE,
)
"""A cell right of CV, the hundredth column, or below row 100 999."""
_LONGEST_PLACE: Final = 64
_TAGS_OF_A_CELL: Final = 4
_CHUNK: Final = 1024 * 1024

Cell: TypeAlias = str | float | bool | date | datetime | time | timedelta


def records_of(content: bytes) -> list[Record]:
    """Read the first sheet that says something, numbers as people write them."""
    members = dict(_inflated(content))
    if "xl/workbook.xml" not in members:
        raise NotATable("Save the list as CSV or XLSX.")
    _check_cells(members)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(_packed(members)))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is SheetTypeEnum.WorkSheet:
                rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                if any(map(any, rows)):
                    return [(n, list(map(_text, row))) for n, row in enumerate(rows, 1)]
    except (CalamineError, OSError, ValueError) as error:
        raise BrokenFile("The sheet cannot be read to its end.") from error
    return []


def _inflated(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Inflate what the reader needs, and no more than the archive said it would be."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_declared(archive.infolist())
            for member in archive.infolist():
                if READABLE.fullmatch(member.filename):
                    yield member.filename, _read(archive, member)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise BrokenFile("The archive that a sheet is kept in is damaged.") from error
    except (NotImplementedError, RuntimeError) as error:
        raise NotATable("Save it anew, without a password.") from error


def _check_declared(members: list[zipfile.ZipInfo]) -> None:
    inflated = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    ratio = inflated / max(packed, 1)
    if len(members) > MOST_MEMBERS or inflated > MOST_INFLATED or ratio > MOST_RATIO:
        raise FileTooBig("The sheet grows too big when it is unpacked.")


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as packed:
        grown = b"".join(iter(lambda: packed.read(_CHUNK), b""))
    if len(grown) != member.file_size:
        raise BrokenFile("The archive that a sheet is kept in is damaged.")
    return grown


def _packed(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _check_cells(members: dict[str, bytes]) -> None:
    """Refuse sheets that would be built bigger than they are: far corners, repeated texts."""
    sheets = [content for content in members.values() if b"sheetData" in content]
    texts = [content for name, content in members.items() if "sharedstrings" in name.lower()]
    longest = max((len(each) for text in texts for each in text.split(b"<si")), default=0)
    for sheet in sheets:
        if sheet.count(b"<") // _TAGS_OF_A_CELL * longest > MOST_TEXT:
            raise FileTooBig("The sheet repeats long texts too often.")
        if any(_TOO_FAR.search(sheet, *span) for span in _spans(len(sheet))):
            raise FileTooBig("A cell lies too far down or to the right. Delete what is there.")


def _spans(size: int) -> Iterator[tuple[int, int]]:
    """Part a search, so that other threads have their turn in between."""
    for start in range(0, size, _CHUNK):
        yield max(start - _LONGEST_PLACE, 0), start + _CHUNK


def _text(cell: Cell) -> str:
    """Write a cell as a person would type it; 100.0 is 100."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
