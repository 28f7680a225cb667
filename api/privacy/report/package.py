"""Packs what a person may take elsewhere. It is made on download and never stored."""

import io
import json
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pydantic import BaseModel

from api.privacy.report.classes import told_classes
from api.privacy.report.listing import customers_csv, customers_json
from api.privacy.report.portable import PortableData, portable
from api.privacy.report.schemas import AccessReport, ToldRecords
from api.privacy.report.writing import as_rows, heading


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
    [known] = [each for each in told_classes() if each.name == told.name]
    return (heading(known) + as_rows(known, told.records)).encode()
