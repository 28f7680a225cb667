"""A list as JSON: an array of flat objects, whose names are those of the columns."""

import json
from typing import Any, Final

from api.imports.rules.refused import BrokenFile, NotATable, check_size
from api.imports.rules.sheets import Record

BETWEEN: Final = " / "


def records_of(content: bytes) -> list[Record]:
    """Read JSON as rows below a row of names, or say where it breaks off."""
    try:
        said = json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except json.JSONDecodeError as error:
        raise BrokenFile(f"Line {error.lineno}: this is no JSON.", line=error.lineno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise NotATable("Save the list as CSV or XLSX.") from error
    if not all(isinstance(each, dict) for each in said):
        raise NotATable("Save the list as CSV or XLSX.")
    check_size(rows=len(said))
    names = [*dict.fromkeys(name for each in said for name in each)]
    rows = [[_cell(each.get(name)) for name in names] for each in said]
    return [*enumerate([names, *rows], 1)]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return BETWEEN.join(map(_cell, value))
    if isinstance(value, dict):
        raise NotATable("Save the list as CSV or XLSX.")
    return json.dumps(value) if isinstance(value, bool) else str(value)
