"""Writes records as they are told: as JSON, as a part of a page, as a row of a table."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Final

from markupsafe import escape

from api.kernel.languages import Language
from api.kernel.spreadsheets import harmless
from api.privacy.report.classes import ToldClass
from api.privacy.report.composing import SaidField, SaidRecord
from api.privacy.report.paper import goes_in, values_in, written
from api.privacy.report.schemas import ToldRecord

ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
KEPT: Final = 5_000


def as_json(record: SaidRecord) -> str:
    """Write a record as the published schema says."""
    fields = ",".join([_field(each) for each in record.fields])
    kept = ",".join(each.model_dump_json() for each in record.kept)
    last = f'"{record.goes_after}"' if record.goes_after else "null"
    return (
        f'{{"id":"{record.id}","fields":[{fields}],"kept":[{kept}],'
        f'"goes_after":{last},"withheld":{json.dumps(record.withheld)}}}'
    )


def as_article(record: SaidRecord, language: Language) -> str:
    """Write a record for who reads it. Whatever people wrote stands in it as text."""
    values = "\n".join([_value(each, language) for each in record.fields])
    return f"<article>\n<dl>\n{values}\n</dl>{_small(goes_in(record, language))}\n</article>\n"


def heading(told: ToldClass) -> str:
    """Write the first row of a class's table, with the mark that spreadsheets expect."""
    return "\ufeff" + _rows([["id", *(each.name for each in told.columns), "goes_after"]])


def as_rows(told: ToldClass, records: Iterable[SaidRecord | ToldRecord]) -> str:
    """Write records as rows of a table."""
    names = [each.name for each in told.columns]
    return _rows(_cells(names, each) for each in records)


def _cells(names: Sequence[str], record: SaidRecord | ToldRecord) -> Iterator[str]:
    values = {each.name: each.value for each in record.fields}
    yield str(record.id)
    for name in names:
        value = values.get(name)
        yield harmless(value) if isinstance(value, str) else _cell(value)
    yield str(record.goes_after or "")


def _field(field: SaidField) -> str:
    source = field.source.model_dump_json() if field.source else "null"
    earlier = ",".join(each.model_dump_json() for each in field.earlier)
    head = _head(field.name, field.title)
    return (
        f'{head}{_json(field.value)},"says":{_json(field.says)},'
        f'"source":{source},"earlier":[{earlier}]}}'
    )


@lru_cache(KEPT)
def _head(name: str, title: str) -> str:
    return f'{{"name":"{name}","title":{_json(title)},"value":'


def _value(field: SaidField, language: Language) -> str:
    """Write a value, and below it what it was before."""
    if field.earlier or field.source or field.value is None:
        return "\n".join(
            f"{_title(one.title)}{escape(one.value)}{_small(one.source)}</dd>"
            for one in values_in(field, language)
        )
    return f"{_title(field.title)}{escape(field.says or written(field.value, language))}</dd>"


@lru_cache(KEPT)
def _title(text: str) -> str:
    return f"<dt>{escape(text)}</dt><dd>"


def _json(value: Any) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    return str(value) if type(value) is int else ENCODER.encode(value)


def _small(text: str) -> str:
    return f" <small>{escape(text)}</small>" if text else ""


def _rows(rows: Iterable[Iterable[str]]) -> str:
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return ENCODER.encode(value) if isinstance(value, (list, bool)) else str(value)
