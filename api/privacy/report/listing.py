"""The list that a customer register takes in: who somebody is and how they are reached.

Its columns are those of an import of customers. Numbers of ours are not among them: in another
register they are somebody else's.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, Final

from api.kernel.spreadsheets import harmless
from api.privacy.report.schemas import AccessReport, ToldRecord
from api.privacy.report.words import said

REACHED: Final = {"phone": ("phones", "number"), "email": ("emails", "address")}
ADDRESS: Final = ("street", "postal_code", "town", "country")
NAMES: Final = ("kind", "name", "given_name", "family_name", "business_id")
COLUMNS: Final = (*NAMES, *REACHED, *ADDRESS)
BETWEEN: Final = " / "
ABROAD: Final = "00"
"""What a spreadsheet takes for text where it would take a plus for a formula."""


def customers_csv(report: AccessReport) -> bytes:
    """Write the list as CSV in UTF-8 with a mark, its columns in the report's language."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";")
    writer.writerow([said(report.language, "list", each) for each in COLUMNS])
    for row in _rows(report):
        writer.writerow([_cell(each, row.get(each)) for each in COLUMNS])
    return lines.getvalue().encode("utf-8-sig")


def customers_json(report: AccessReport) -> bytes:
    """Write the list as JSON, by names that are the same in any language."""
    rows = [{name: row[name] for name in COLUMNS if row.get(name)} for row in _rows(report)]
    return json.dumps(rows, indent=1, ensure_ascii=False).encode()


def _rows(report: AccessReport) -> Iterator[dict[str, Any]]:
    reached = _reached(report)
    for each in _records(report, "persons"):
        yield {"kind": said(report.language, "list", "person")} | _values(each) | reached
    names = {each.id: _values(each).get("name") for each in _records(report, "parties")}
    for each in _records(report, "organisations"):
        firm = _values(each) | {"name": names.get(each.id)}
        yield firm | {"kind": said(report.language, "list", "sole_trader")} | reached


def _reached(report: AccessReport) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, (kind, field) in REACHED.items():
        values = [_values(each).get(field) for each in _records(report, kind)]
        found[name] = [each for each in values if each]
    addresses = [_values(each) for each in _records(report, "addresses")]
    whole = [each for each in addresses if each.get("street")]
    return found | ({name: whole[0].get(name) for name in ADDRESS} if whole else {})


def _records(report: AccessReport, name: str) -> list[ToldRecord]:
    return [one for each in report.classes if each.name == name for one in each.records]


def _values(record: ToldRecord) -> dict[str, Any]:
    return {each.name: each.value for each in record.fields if each.value is not None}


def _cell(name: str, value: Any) -> str:
    if name == "phone":
        return BETWEEN.join(each.replace("+", ABROAD, 1) for each in value or ())
    return harmless(BETWEEN.join(value) if isinstance(value, list) else value or "")
