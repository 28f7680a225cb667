"""Sheets are read as people see them, and measured before anything is built of them."""

import base64
import io
import secrets
import struct
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings

from api.imports.rules.refused import (
    BrokenFile,
    FileTooBig,
    NotATable,
    NothingToImport,
)
from api.imports.rules.sheets import FileKind
from tests.rules.lists import HEADER, TABLES, as_xlsx, refusal_of, zipped
from tests.rules.lists import read as read_list

BOOK = {"xl/workbook.xml": b"<a/>"}
WHOLE = as_xlsx([HEADER, ["1", "Malli Oy", "Katu 1"]])


@given(TABLES)
@settings(max_examples=25)
def test_a_sheet_reads_back_as_it_was_written(rows: list[tuple[str, str, str]]) -> None:
    read = read_list(as_xlsx([HEADER, *rows]), "list.xlsx")

    assert read.kind is FileKind.XLSX
    assert [row.cells for row in read.rows] == [[cell.strip() for cell in row] for row in rows]


def test_cells_of_a_sheet_are_written_as_people_write_them() -> None:
    rows: list[list[object]] = [
        ["Nro", "Nimi", "Saldo", "Alku", "Avoin"],
        [1001, "Oy", 12.5, date(2026, 1, 2), True],
    ]

    read = read_list(as_xlsx(rows), "a.xlsx")

    assert read.rows[0].cells == ["1001", "Oy", "12.5", "2026-01-02", "True"]


def test_the_first_sheet_that_says_something_is_read() -> None:
    read = read_list(as_xlsx([], [HEADER, [1, "Malli Oy", ""]]), "a.xlsx")

    assert read.rows[0].cells == ["1", "Malli Oy", ""]


def test_a_workbook_that_says_nothing_is_refused() -> None:
    assert refusal_of(as_xlsx([])) is NothingToImport


def test_pictures_in_a_workbook_are_left_alone() -> None:
    file = io.BytesIO(WHOLE)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/media/image1.png", secrets.token_bytes(1000))

    assert len(read_list(file.getvalue(), "a.xlsx").rows) == 1


def test_an_archive_that_is_no_sheet_is_refused() -> None:
    assert refusal_of(zipped({"word/document.xml": b"<w/>"})) is NotATable
    assert refusal_of(zipped(BOOK)) is BrokenFile


def test_an_archive_that_grows_too_big_is_refused() -> None:
    assert refusal_of(zipped(BOOK | {"bomb.xml": b" " * 50_000_000})) is FileTooBig


def test_an_archive_of_too_many_members_is_refused() -> None:
    assert refusal_of(zipped({f"m{n}.xml": b"" for n in range(1001)})) is FileTooBig


def test_an_archive_that_is_cut_short_is_refused() -> None:
    assert refusal_of(WHOLE[:-40]) is BrokenFile
    assert refusal_of(WHOLE[:900] + bytes(100) + WHOLE[1000:]) is BrokenFile


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    entry = WHOLE.index(b"PK\x01\x02") + 24
    [size] = struct.unpack_from("<I", WHOLE, entry)
    longer = bytearray(WHOLE)
    struct.pack_into("<I", longer, entry, size + 1)

    assert refusal_of(bytes(longer)) is BrokenFile


def test_a_sheet_with_a_password_is_refused() -> None:
    locked = bytearray(WHOLE)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1

    assert refusal_of(bytes(locked)) is NotATable


@pytest.mark.parametrize("place", ["CW2", "A101020", "ZZZ1", "A9999999"])
def test_a_cell_far_away_is_refused_before_it_is_built(place: str) -> None:
    sheet = f"<sheetData><row><c r='{place}'><v>1</v></c></row></sheetData>"

    assert refusal_of(zipped(BOOK | {"xl/sheet1.xml": sheet.encode()})) is FileTooBig


def test_a_long_text_that_is_repeated_too_often_is_refused() -> None:
    text = b"<sst><si><t>" + base64.b64encode(secrets.token_bytes(750_000)) + b"</t></si>"
    sheet = b"<sheetData>" + b"<c t='s'><v>0</v></c>" * 10_000 + b"</sheetData>"
    book = zipped(BOOK | {"xl/sharedStrings.xml": text, "xl/sheet1.xml": sheet})

    assert refusal_of(book) is FileTooBig
