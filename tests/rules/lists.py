"""Customer lists to read: tables of any content, and sheets made of them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

import pytest
import xlsxwriter
from hypothesis import strategies as st

from api.imports.rules.files import read_sheet
from api.imports.rules.shaped.customers import CUSTOMERS
from api.imports.rules.sheets import Sheet
from api.kernel.refusals import Refusal

HEADER = ["Asiakasnro", "Nimi", "Osoite"]
TEXT = st.text(st.sampled_from("abcÅåÄäÖöé 019,;\t\"'=@\n-"), max_size=12)
NAMES = st.from_regex("[a-zåäö]{1,8}", fullmatch=True)
TABLES = st.lists(st.tuples(NAMES, TEXT, TEXT), min_size=1)


def as_xlsx(*sheets: Sequence[Sequence[object]]) -> bytes:
    """Write sheets into a workbook, texts as texts and numbers as numbers; and a chart."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "d.m.yyyy"}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    writers = {str: sheet.write_string, date: sheet.write_datetime}
                    writers.get(type(cell), sheet.write)(number, column, cell)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Sheet1!$A$1:$A$2"})
        book.add_chartsheet().set_chart(chart)
    return file.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def read(content: bytes, name: str) -> Sheet:
    """Read a list as one of customers."""
    return read_sheet(content, name, CUSTOMERS.target_of)


def refusal_of(content: bytes, name: str = "list.csv") -> type[Refusal]:
    with pytest.raises(Refusal) as refused:
        read(content, name)
    return refused.type
