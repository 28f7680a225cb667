"""Packs a report for whoever it is about: to read, to keep, and to take elsewhere.

It is made on download and never stored. The same report gives the same bytes.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pydantic import BaseModel

from api.documents.report_printing import report_pdf
from api.kernel.spreadsheets import harmless
from api.privacy.report.listing import customers_csv, customers_json
from api.privacy.report.page import page_of
from api.privacy.report.paper import on_paper
from api.privacy.report.portable import PortableData, portable
from api.privacy.report.schemas import AccessReport, ToldRecords


def packed(report: AccessReport) -> bytes:
    """Make the ZIP of a whole report: to read, to print, for programs. In a thread."""
    made_at = report.at.replace(microsecond=0)
    return _zipped(
        report,
        {
            "report.html": page_of(report),
            "report.pdf": report_pdf(on_paper(report), made_at),
            "report.json": _json(report),
            "report.schema.json": _schema(AccessReport),
        }
        | {f"csv/{each.name}.csv": _table(each) for each in report.classes},
    )


def packed_portable(report: AccessReport) -> bytes:
    """Make the ZIP of what the person may take elsewhere: Article 20. In a thread."""
    data = portable(report)
    tables = [each for each in report.classes if each.portable]
    return _zipped(
        report,
        {
            "data.json": _json(data),
            "data.schema.json": _schema(PortableData),
            "import/customers.csv": customers_csv(report),
            "import/customers.json": customers_json(report),
        }
        | {f"csv/{each.name}.csv": _table(each) for each in tables},
    )


def _zipped(report: AccessReport, files: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, report.at.timetuple()[:6])
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, content)
    return whole.getvalue()


def _json(said: BaseModel) -> bytes:
    return said.model_dump_json(indent=1).encode()


def _schema(model: type[BaseModel]) -> bytes:
    return json.dumps(model.model_json_schema(), indent=1, ensure_ascii=False).encode()


def _table(told: ToldRecords) -> bytes:
    """Write records as CSV in UTF-8 with a mark, as spreadsheets expect it."""
    names = [*dict.fromkeys(field.name for each in told.records for field in each.fields)]
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(["id", *names, "goes_after"])
    for record in told.records:
        values = {each.name: each.value for each in record.fields}
        cells = (values.get(name) for name in names)
        writer.writerow([record.id, *_cells(cells), record.goes_after or ""])
    return lines.getvalue().encode("utf-8-sig")


def _cells(values: Iterator[Any]) -> Iterator[str]:
    for value in values:
        if value is None:
            yield ""
        elif isinstance(value, (list, bool)):
            yield json.dumps(value, ensure_ascii=False)
        else:
            yield harmless(value) if isinstance(value, str) else str(value)
