"""What a code stands for: a report says it in words, beside the code that programs read."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from api.customers.rules.kinds import MandateScope
from api.disclosure.authorities import DisclosedField
from api.disclosure.rules import Basis
from api.kernel.languages import Language
from api.kernel.privacy import Category
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.kernel.sources import SourceKind
from api.lists.columns import WORDS
from api.privacy.report.classes import ToldColumn
from api.privacy.report.words import class_words, field_words, words

SECTIONS: Final[Mapping[type[StrEnum], str]] = {
    Purpose: "purposes",
    Basis: "bases",
    SourceKind: "sources",
    Role: "roles",
    Category: "categories",
}
LISTS: Final[Mapping[str, type[StrEnum]]] = {
    "mandates.scopes": MandateScope,
    "authority_requests.fields": DisclosedField,
}
"""Columns that hold several codes."""
KEPT: Final = 5_000
OURS: Final = {"record_type", "record_class"}
"""Columns that name a table."""


def in_words(column: ToldColumn, value: Any, language: Language) -> str | None:
    """Say what a code stands for; None where the value speaks for itself."""
    codes: Sequence[str] = value if isinstance(value, list) else [value]
    said = [_code_in_words(column, each, language) for each in codes if each]
    return ", ".join(each for each in said if each) or None


@lru_cache(KEPT)
def _code_in_words(column: ToldColumn, code: str, language: Language) -> str | None:
    if kind := codes_in(column):
        return word_of(kind, code).get(language, str(code))
    if column.name in OURS and code in class_words():
        return class_words()[code].title[language]
    return field_words().get(code, {}).get(language) if column.name == "column" else None


def has_words(column: ToldColumn) -> bool:
    """Tell whether a column's values may be codes."""
    return codes_in(column) is not None or column.name in OURS or column.name == "column"


def field_said(name: str, language: Language) -> str:
    """Name a field of the ledger: a part of a record, or a whole class of them."""
    whole = class_words().get(name)
    said = word_of(DisclosedField, name) or field_words().get(
        name, whole.title if whole else {}
    )
    return said.get(language, name)


@cache
def codes_in(column: ToldColumn) -> type[StrEnum] | None:
    """Tell what a column's values are a kind of, where they are codes."""
    stored: Any = getattr(column.value, "table", None)
    name = f"{stored.name}.{column.name}" if stored is not None else column.name
    kind: type[StrEnum] | None = getattr(column.value.type, "enum_class", None)
    return LISTS.get(name, kind)


def word_of(kind: type[StrEnum], code: str) -> Mapping[str, str]:
    """Give the words of a code by language; none of one that nobody has described."""
    if section := SECTIONS.get(kind):
        told = words()[section].get(code, {})
        return {str(language): said for language, said in told.items()}
    exported = WORDS["codes"].get(f"{kind.__name__}.{code}", {})
    return code_words().get(kind.__name__, {}).get(code, exported)


@cache
def code_words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    text = files("api.privacy.report").joinpath("data", "codes.toml").read_text("utf-8")
    return tomllib.loads(text)
