"""Writes rows as Finnish programs read them: CSV with semicolons, or a sheet of its own."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeAlias

from api.kernel.spreadsheets import harmless

Cell: TypeAlias = str | int | Decimal | date | datetime | None


class SheetKind(StrEnum):
    """What a list is taken away as."""

    CSV = "csv"
    XLSX = "xlsx"


WIDE: Final = 18
FORMATS: Final = {Decimal: "#,##0.00", datetime: "d.m.yyyy h:mm", date: "d.m.yyyy"}


def csv_of(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Write UTF-8 that says so, with semicolons and decimal commas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([as_text(each) for each in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_text(said: Cell) -> str:
    """Write one value as it is read in Finland. Text that a program would run is marked.

    >>> as_text(Decimal("-1234.5")), as_text(date(2026, 5, 6)), as_text("-1+1")
    ('-1234,5', '6.5.2026', "'-1+1")
    """
    if said is None:
        return ""
    if isinstance(said, datetime):
        return f"{as_text(said.date())} {said:%H:%M}"
    if isinstance(said, date):
        return f"{said.day}.{said.month}.{said.year}"
    if isinstance(said, Decimal):
        return f"{said:f}".replace(".", ",")
    return harmless(said) if isinstance(said, str) else str(said)


def xlsx_of(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Write a workbook in memory. Text is written as text: no cell is a formula or a link."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        looks = {kind: book.add_format({"num_format": look}) for kind, look in FORMATS.items()}
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(headings) - 1, 0), WIDE)
        bold = book.add_format({"bold": True})
        for at, head in enumerate(headings):
            sheet.write_string(0, at, head, bold)
        for line, row in enumerate(rows, 1):
            for at, said in enumerate(row):
                _put(sheet, line, at, said, looks)
    return file.getvalue()


def _put(sheet: Any, line: int, at: int, said: Cell, looks: Mapping[type[Any], Any]) -> None:
    if isinstance(said, str):
        sheet.write_string(line, at, said)
    elif isinstance(said, date):
        sheet.write_datetime(line, at, said, looks[type(said)])
    elif said is not None:
        sheet.write_number(line, at, said, looks.get(type(said)))


WRITERS: Final = {SheetKind.CSV: csv_of, SheetKind.XLSX: xlsx_of}
