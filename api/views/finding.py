"""Finds records by a word in the middle of a text, a prefix, or the whole."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean

from api.kernel.privacy import Category
from api.views.protected import not_found_by_place
from api.views.search_tables import SearchEntry
from api.views.shown import Visible, seen_by

ENTRIES = SearchEntry.__table__
TEXT: ColumnElement[str] = bindparam("text", type_=Text())
END: ColumnElement[str] = bindparam("text_end", type_=Text())
PATTERN: ColumnElement[str] = bindparam("pattern", type_=Text())
SHORTEST_INFIX = 3
MOST = 100
MOST_HELD = 300


class InTheMiddle(FunctionElement[bool]):
    """Whether an entry's text holds a pattern, by the trigram index of either engine."""

    inherit_cache = False
    type = Boolean()
    _is_implicitly_boolean = True  # else SQLite gets `… = 1`, and looks at every entry


@compiles(InTheMiddle, "sqlite")
def _by_fts(element: InTheMiddle, compiler: SQLCompiler, **options: Any) -> str:
    pattern = compiler.process(element.clauses, **options)
    rows = f"SELECT rowid FROM search_index WHERE text LIKE {pattern}"
    return f"search_entries.id IN ({rows} LIMIT {MOST_HELD})"


@compiles(InTheMiddle, "postgresql")
def _by_trigrams(element: InTheMiddle, compiler: SQLCompiler, **options: Any) -> str:
    return f"search_entries.text LIKE {compiler.process(element.clauses, **options)}"


class Numbered(FunctionElement[bool]):
    """Whether an entry's number is in a JSON list of them."""

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


@compiles(Numbered, "sqlite")
def _in_json(element: Numbered, compiler: SQLCompiler, **options: Any) -> str:
    numbers = compiler.process(element.clauses, **options)
    return f"search_entries.id IN (SELECT value FROM json_each({numbers}))"


@compiles(Numbered, "postgresql")
def _in_jsonb(element: Numbered, compiler: SQLCompiler, **options: Any) -> str:
    numbers = compiler.process(element.clauses, **options)
    listed = f"SELECT value::bigint FROM jsonb_array_elements_text(CAST({numbers} AS jsonb))"
    return f"search_entries.id IN ({listed})"


def near_matches(visible: Visible) -> Select[Any]:
    """Select entries that are nearly what was typed, those with one wrong letter first."""
    off: list[ColumnElement[str]] = [bindparam(f"near_{n}", type_=Text()) for n in (1, 2)]
    by = cast(ENTRIES.c.record_type + literal(".") + ENTRIES.c.column, Text)
    columns = [ENTRIES.c[name] for name in ("party_id", "record_type", "record_id")]
    parts = [
        select(
            *columns,
            (literal(str(place)) + by).label("rank"),
            func.length(ENTRIES.c.text).label("long"),
        ).where(Numbered(each), allowed(visible))
        for place, each in enumerate(off, 3)
    ]
    return select(union_all(*parts).subquery("near"))


def matches(visible: Visible, *, infix: bool) -> Select[Any]:
    """Select entries that match, best first by `rank`: the whole, a prefix, the middle.

    A caller does not find by a category of data that it is not shown. Candidates come from
    the indexes, at most 100 of each kind, and are ranked then.
    """
    columns = ("party_id", "record_type", "record_id", "column", "text")
    found = select(*(ENTRIES.c[name] for name in columns)).where(allowed(visible)).limit(MOST)
    starting = found.where(ENTRIES.c.text >= TEXT, ENTRIES.c.text < END)
    parts = [select(starting.subquery("starting"))]
    if infix:
        parts.append(select(found.where(InTheMiddle(PATTERN)).subquery("holding")))
    entries = union_all(*parts).subquery("entries")
    rank = case(
        (entries.c.text == TEXT, "0"), (entries.c.text < END, _prefix(entries)), else_="2"
    )
    by = cast(entries.c.record_type + literal(".") + entries.c.column, Text)
    return select(
        entries.c.party_id,
        entries.c.record_type,
        entries.c.record_id,
        (rank + by).label("rank"),
        func.length(entries.c.text).label("long"),
    )


def words(text: str) -> dict[str, str]:
    """Give the values of a search for folded text."""
    return {"text": text, "text_end": text + "\U0010ffff", "pattern": f"%{text}%"}


def _prefix(entries: Any) -> ColumnElement[str]:
    return case((entries.c.text >= TEXT, "1"), else_="2")


def allowed(visible: Visible) -> ColumnElement[bool]:
    shown = or_(ENTRIES.c.category.is_(None), seen_by(ENTRIES.c.category, visible))
    return shown if Category.PROTECTED in visible else and_(shown, not_found_by_place())
