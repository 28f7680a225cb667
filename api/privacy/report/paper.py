"""Tells a report in words for paper. What is too much for paper stands in the files beside."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from api.documents import formats
from api.documents.refusals import PrintedController
from api.documents.reports import PrintedClass, PrintedReport, PrintedValue
from api.documents.words import section
from api.kernel.languages import Language
from api.privacy.report.codes import field_said
from api.privacy.report.composing import SaidField, SaidRecord
from api.privacy.report.schemas import (
    AccessReport,
    ToldField,
    ToldRecord,
    ToldRecords,
    ToldSource,
)
from api.privacy.report.words import said

NONE: Final = "\N{EN DASH}"
KEPT: Final = 20_000
MOST: Final = 25
"""Records of a class that are printed."""


def on_paper(report: AccessReport, most: int = MOST) -> PrintedReport:
    """Tell a report in words, as many records of each class at most."""
    language = report.language
    by = report.controller
    return PrintedReport(
        person=_name(report),
        made_at=report.at,
        classes=tuple(_class(each, language, most) for each in report.classes),
        recipients=tuple(_given(report)),
        viewings=tuple(_looked(report)),
        says=tuple(_says(report)),
        controller=PrintedController(
            name=by.name if by else "",
            line=f"{by.business_id} · {by.address}" if by else "",
            email=by.email if by else "",
            phone=by.phone if by else "",
        ),
        language=language,
    )


def _name(report: AccessReport) -> str:
    names = [
        str(field.value)
        for told in report.classes
        for record in told.records
        for field in record.fields
        if (told.name, field.name) == ("parties", "name")
    ]
    return ", ".join(names)


def _class(told: ToldRecords, language: Language, most: int) -> PrintedClass:
    purposes = ", ".join(said(language, "purposes", each) for each in told.purposes)
    return PrintedClass(
        title=told.title,
        why=f"{purposes} · {said(language, 'bases', told.basis)}",
        records=tuple(_record(each, language) for each in told.records[:most]),
        more=max(told.count - most, 0),
    )


def _record(record: ToldRecord, language: Language) -> tuple[tuple[PrintedValue, ...], str]:
    values = tuple(one for each in record.fields for one in values_in(each, language))
    return values, goes_in(record, language)


def goes_in(record: ToldRecord | SaidRecord, language: Language) -> str:
    """Say when a record goes, and why not sooner; nothing, if no rule says so."""
    if record.goes_after is None:
        return ""
    why = ", ".join(dict.fromkeys(each.basis for each in record.kept))
    day = formats.day(record.goes_after, language)
    return section(language, "report")["goes_after"].format(day=day, why=why)


def values_in(field: ToldField | SaidField, language: Language) -> Iterator[PrintedValue]:
    """Tell a value, and below it what it was before."""
    if field.value is not None:
        source = field.source and _source(field.source, language)
        value = field.says or written(field.value, language)
        yield PrintedValue(title=field.title, value=value, source=source or "")
    if not field.earlier:
        return
    before = section(language, "report")["earlier"]
    for each in field.earlier:
        yield PrintedValue(
            title=before.format(
                title=field.title, day=formats.local_minute(each.until, language)
            ),
            value=written(each.value, language),
            source=_source(each, language),
        )


def _source(source: ToldSource, language: Language) -> str:
    on = formats.local_minute(source.given_at or source.recorded_at, language)
    parts = [said(language, "sources", source.kind), source.reference, on]
    return ", ".join(each for each in parts if each)


def written(value: Any, language: Language) -> str:
    """Write a value as people read it: days, moments, yes and no."""
    if isinstance(value, bool):
        return section(language, "report")["yes" if value else "no"]
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False) if value else NONE
    return _text(NONE if value is None else str(value), language)


@lru_cache(KEPT)
def _text(text: str, language: Language) -> str:
    try:
        if len(text) == len("2026-11-23"):
            return formats.day(date.fromisoformat(text), language)
        if text.endswith("Z"):
            return formats.local_minute(datetime.fromisoformat(text), language)
    except ValueError:
        return text
    return text


def _given(report: AccessReport) -> Iterator[tuple[str, str, str]]:
    for each in report.recipients:
        purpose = said(report.language, "purposes", each.purpose)
        to = f"{each.name} ({each.country})"
        what = (
            f"{purpose}: {', '.join(field_said(one, report.language) for one in each.fields)}"
        )
        yield formats.local_minute(each.at, report.language), to, what


def _looked(report: AccessReport) -> Iterator[tuple[str, str, str]]:
    for each in report.viewings:
        roles = ", ".join(said(report.language, "roles", role) for role in each.roles)
        purpose = said(report.language, "purposes", each.purpose) if each.purpose else NONE
        yield formats.local_minute(each.at, report.language), roles or NONE, purpose


def _says(report: AccessReport) -> Iterator[tuple[str, str]]:
    words = section(report.language, "report")
    yield words["keeping"], report.unless_ruled
    yield words["decisions"], report.automated_decisions
    if report.withheld:
        yield words["withheld"], f"{report.withheld_because} ({report.withheld})"
    yield words["rights"], report.rights
    there = report.complaint
    yield words["complaint"], f"{there.says} {there.name}: {there.reached}"
