"""Finds the entries that somebody may have meant: by what is left right of a word.

What was typed is put right by the words of names and plates, and looked for like that. Other
values, such as e-mail addresses, have no words in common: their candidates come from the
trigram index of either engine. How many letters of each are wrong is counted here, and none
of them is shown by this.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    bindparam,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean

from api.database.work import Work
from api.kernel.folding import folded
from api.views.finding import ENTRIES, InTheMiddle, allowed
from api.views.nearness import forgiven, pairs, pieces, wrong_letters
from api.views.shown import Visible
from api.views.spelling import readings

MOST: Final = 300
MOST_ALIKE: Final = 1_000
LIKE: Final[ColumnElement[str]] = bindparam("pieces", type_=Text())


class Resembling(FunctionElement[bool]):
    """Whether an entry is among those that share the most with what was typed."""

    inherit_cache = False
    type = Boolean()
    _is_implicitly_boolean = True


@compiles(Resembling, "sqlite")
def _by_fts(element: Resembling, compiler: SQLCompiler, **options: Any) -> str:
    [wanted] = (compiler.process(each, **options) for each in element.clauses)
    rows = f"SELECT rowid FROM search_index WHERE search_index MATCH {wanted}"  # noqa: S608 - a bound name
    return f"search_entries.id IN ({rows} ORDER BY rank LIMIT {MOST})"


@compiles(Resembling, "postgresql")
def _by_trigrams(element: Resembling, compiler: SQLCompiler, **options: Any) -> str:
    [wanted] = (compiler.process(each, **options) for each in element.clauses)
    return f"search_entries.text LIKE ANY (string_to_array({wanted}, '|'))"


def _candidates(visible: Visible, *, is_sqlite: bool) -> Select[Any]:
    found = select(ENTRIES.c.id, ENTRIES.c.text).where(Resembling(LIKE), allowed(visible))
    if is_sqlite:
        return found
    some = found.limit(MOST_ALIKE).subquery("some")
    like = some.c.text.op("<->", return_type=Integer())(bindparam("text", type_=Text()))
    return select(some).order_by(like).limit(MOST)


def _saying(visible: Visible, count: int) -> Select[Any]:
    """Select entries that hold a reading of what was typed."""
    parts = [
        select(ENTRIES.c.id, literal_column(str(n)).label("reading"))
        .where(InTheMiddle(bindparam(f"reading_{n}", type_=Text())), allowed(visible))
        .limit(MOST)
        .subquery(f"saying_{n}")
        for n in range(count)
    ]
    return select(union_all(*map(select, parts)).subquery("saying"))


async def nearest(work: Work, text: str) -> dict[str, str] | None:
    """Give the entries that are one letter off and those two off; None if there is none."""
    sought = folded(text)
    if not forgiven(sought):
        return None
    return await _put_right(work, sought) or await _alike(work, sought)


async def _put_right(work: Work, sought: str) -> dict[str, str] | None:
    database, visible = work.database, work.caller.visible
    read = await readings(work, sought)
    if not read:
        return None
    statement = database.prepared(
        ("saying", visible, len(read)), lambda: _saying(visible, len(read)), heavy=True
    )
    patterns = {f"reading_{n}": f"%{text}%" for n, (_, text) in enumerate(read)}
    rows = await database.fetch(statement, patterns)
    off = {key: read[place][0] for key, place in reversed(rows)}
    return _by_letters(off)


async def _alike(work: Work, sought: str) -> dict[str, str] | None:
    database, visible = work.database, work.caller.visible
    statement = database.prepared(
        ("nearest", visible),
        lambda: _candidates(visible, is_sqlite=database.is_sqlite),
        heavy=True,
    )
    for parts in (pairs(sought), [(each,) for each in pieces(sought)]):
        wanted = _wanted(parts, is_sqlite=database.is_sqlite)
        values = {"pieces": wanted, "text": sought}
        rows = await database.fetch(statement, values) if parts else []
        off = {key: wrong_letters(sought, found) for key, found in rows}
        if near := _by_letters(off):
            return near
    return None


def _by_letters(off: Mapping[int, int | None]) -> dict[str, str] | None:
    near = {f"near_{n}": [key for key, by in off.items() if by == n] for n in (1, 2)}
    if not any(near.values()):
        return None
    return {name: json.dumps(keys) for name, keys in near.items()}


def _wanted(parts: Sequence[Sequence[str]], *, is_sqlite: bool) -> str:
    """Say in either engine's words that a text holds one of these, each part of it in turn."""
    if is_sqlite:
        return " OR ".join(" AND ".join(f'"{each}"' for each in some) for some in parts)
    return "|".join(f"%{'%'.join(some)}%" for some in parts)
