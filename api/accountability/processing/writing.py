"""Writes the record as Markdown: three parts, each a page to read and to hand over."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from api.accountability.processing.schemas import CataloguedTable, ProcessingRecord
from api.kernel.languages import Language
from api.privacy.report.words import said

Words = Mapping[str, str]


@cache
def words(language: Language) -> Words:
    text = files(__package__).joinpath("data/words.toml").read_text("utf-8")
    return {word: each[language] for word, each in tomllib.loads(text).items()}


def processing_page(record: ProcessingRecord, language: Language) -> str:
    """Write the record of processing activities: GDPR, Article 30(1)."""
    w = words(language)
    return _page(
        w["processing"],
        w["processing_lead"],
        *_controller(record, w),
        f"## {w['activities']}",
        *_table(
            [w[each] for each in ("purpose", "basis", "data", "categories", "kept")],
            (
                [
                    each.title,
                    ", ".join(said(language, "bases", one) for one in each.bases),
                    ", ".join(each.classes),
                    _codes(each.categories, w),
                    ", ".join(each.rules),
                ]
                for each in record.activities
            ),
        ),
        f"## {w['roles']}",
        *_table(
            [w["role"], w["categories"]],
            ([f"`{each.role}`", _codes(each.categories, w) or "-"] for each in record.roles),
        ),
        f"## {w['recipients']}",
        *_recipients(record, w),
        f"## {w['measures']}",
        "",
        w["measures_lead"],
        *_table(
            [w["clause"], w["module"], w["tests"]],
            ([each.clause, f"`{each.module}`", str(each.tests)] for each in record.measures),
        ),
    )


def retention_page(record: ProcessingRecord, language: Language) -> str:
    w = words(language)
    heads = [w[each] for each in ("rule", "data", "period", "basis", "known", "job", "tables")]
    rows = (
        [
            f"`{each.rule}`",
            each.records,
            each.period,
            each.basis,
            each.src,
            f"`{each.job}`" if each.job else "-",
            ", ".join(f"`{one}`" for one in each.tables) or "-",
        ]
        for each in record.retention
    )
    return _page(w["retention"], w["retention_lead"], *_table(heads, rows))


def catalogue_page(record: ProcessingRecord, language: Language) -> str:
    w = words(language)
    parts = (line for each in record.catalogue for line in _catalogued(each, language, w))
    return _page(w["catalogue"], w["catalogue_lead"], *parts)


def _catalogued(each: CataloguedTable, language: Language, w: Words) -> Iterator[str]:
    yield f"## {each.title} (`{each.table}`)"
    yield ""
    purposes = ", ".join(said(language, "purposes", one) for one in each.purposes)
    bases = ", ".join(said(language, "bases", one) for one in each.bases)
    yield f"{w['purpose']}: {purposes or '-'}. {w['basis']}: {bases or '-'}."
    yield f"{w['kept']}: {'; '.join(f'`{one}`' for one in each.kept) or '-'}."
    if each.columns:
        heads = [w[name] for name in ("column", "what", "category", "erasure", "about")]
        yield from _table(
            heads,
            (
                [f"`{one.name}`", one.title, w[one.category], w[one.on_erasure], one.subject]
                for one in each.columns
            ),
        )


def _controller(record: ProcessingRecord, w: Words) -> Iterator[str]:
    yield f"## {w['controller']}"
    yield ""
    its = record.controller
    yield f"{its.name} ({its.business_id}), {its.address}" if its else w["in_register"]
    if its:
        yield f"{its.email}, {its.phone}"
    yield f"{w['authority']}: {record.authority}"
    yield ""


def _recipients(record: ProcessingRecord, w: Words) -> Iterator[str]:
    if record.controller is None:
        yield from ("", w["in_register"], "")
        return
    heads = [w[name] for name in ("name", "role", "country", "contract", "transfer")]
    yield from _table(
        heads,
        (
            [
                *(each.name, each.role, each.country),
                *(str(each.contract_on or "-"), each.transfer_tool or "-"),
            ]
            for each in record.recipients
        ),
    )


def _codes(codes: Iterable[str], w: Words) -> str:
    return ", ".join(w[each] for each in codes)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for each in rows:
        yield _row(each)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(each.replace('|', '/') for each in cells)} |"


def _page(title: str, lead: str, *lines: str) -> str:
    text = "\n".join([f"# {title}", "", lead, "", *lines]).rstrip() + "\n"
    return re.sub(r"\n{3,}", "\n\n", text)
