"""Tells what is wrong with a list, row by row, as a file to mend it by: no cell, only where."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from typing import Any, Final

from api.documents.sheets import WRITERS, Cell, SheetKind
from api.imports.rules.nouns import Noun
from api.imports.wording import titled
from api.kernel.languages import Language

WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    resources.files(__package__).joinpath("data/words.toml").read_text("utf-8")
)
HEADS: Final = ("row", "column", "reason")
OTHERWISE: Final[Mapping[tuple[Noun, str], str]] = {
    (Noun.OPEN_INVOICES, "number"): "invoice_number",
    **{(noun, "name"): "plain_name" for noun in Noun if noun is not Noun.CUSTOMERS},
}
"""Fields that one noun's lists call otherwise than the rest."""


def errors_file(
    kind: SheetKind, noun: Noun, troubled: Iterable[Any], language: Language
) -> bytes:
    """Make the file of rows as `queries.troubled_rows` gives them."""
    heads = [WORDS["heads"][each][language] for each in HEADS]
    return WRITERS[kind](heads, [*_lines(noun, troubled, language)])


def _lines(noun: Noun, troubled: Iterable[Any], language: Language) -> Iterator[Sequence[Cell]]:
    for row in troubled:
        for problem in row.problems:
            where = problem["column"] or _field(noun, problem["field"], language)
            yield row.number, where, titled(problem, language)


def _field(noun: Noun, name: str, language: Language) -> str:
    return WORDS["fields"][OTHERWISE.get((noun, name), name)][language]
