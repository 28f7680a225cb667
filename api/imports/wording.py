"""Tells what is wrong with rows in the reader's language."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from api.http.answers import Answer
from api.http.words import title_of
from api.imports.schemas import ImportRowView, StoredRow
from api.imports.tables import Import
from api.kernel.languages import Language
from api.kernel.refusals import Refusal
from api.views.pages import Page


def in_words(
    page: Answer[Page[StoredRow]], mapped: Import, language: Language
) -> Answer[Page[ImportRowView]]:
    """Turn a page of stored rows into one that people read: values by field, kinds in words."""
    stored = json.loads(page.body)
    fields = list(json.loads(mapped.mapping).values())
    stored["items"] = [_in_words(row, fields, language) for row in stored["items"]]
    told = json.dumps(stored, ensure_ascii=False, separators=(",", ":"))
    return Answer(told.encode(), seen=page.seen)


def titled(problem: dict[str, str], language: Language) -> str:
    """Give the title of one problem."""
    return title_of(by_slug()[problem["type"]], language)


@cache
def by_slug() -> dict[str, type[Refusal]]:
    """Give every refusal there is by its code: any may be what is wrong with a row."""
    return {kind.slug(): kind for kind in _kinds(Refusal)}


def _kinds(of: type[Refusal]) -> Iterator[type[Refusal]]:
    yield of
    for kind in of.__subclasses__():
        yield from _kinds(kind)


def _in_words(
    row: dict[str, Any], fields: list[str | None], language: Language
) -> dict[str, Any]:
    cells = zip(fields, row["cells"] or [None] * len(fields), strict=True)
    return {
        "number": row["number"],
        "state": row["state"],
        "values": {field: cell for field, cell in cells if field and row["cells"]},
        "errors": [
            problem | {"detail": titled(problem, language)} for problem in row["problems"]
        ],
    }
