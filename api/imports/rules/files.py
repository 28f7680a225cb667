"""A file that somebody picked, as a table, or the reason why not."""

from pathlib import PurePath
from typing import Final

from api.imports.rules import csv_files, json_files, xlsx_files
from api.imports.rules.refused import NotATable, NothingToImport, check_size
from api.imports.rules.sheets import FileKind, Knows, Sheet, sheet_of

ZIPPED: Final = b"PK\x03\x04"
ARRAY: Final = b"["
ENDINGS: Final = {"", ".csv", ".txt", ".tsv", ".xlsx", ".json"}


def read_sheet(content: bytes, file_name: str, knows: Knows) -> Sheet:
    """Read a list. What it is, its bytes tell: endings lie; but JSON might be CSV."""
    check_size(size=len(content))
    if not content.strip():
        raise NothingToImport
    if PurePath(file_name).suffix.lower() not in ENDINGS:
        raise NotATable("Save the list as CSV or XLSX.")
    if content.startswith(ZIPPED):
        return sheet_of(FileKind.XLSX, xlsx_files.records_of(content), knows)
    if PurePath(file_name).suffix.lower() == ".json" and content.lstrip().startswith(ARRAY):
        return sheet_of(FileKind.JSON, json_files.records_of(content), knows)
    return sheet_of(FileKind.CSV, csv_files.records_of(content, knows), knows)
