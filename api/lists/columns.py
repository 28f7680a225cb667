"""Which columns of a list can be taken away, and what each is called in a sheet."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib import resources
from types import UnionType
from typing import Any, Final, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel

from api.kernel.languages import Language
from api.lists.choices import LISTS
from api.lists.rules import ListOf, UnknownColumn

WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    resources.files(__package__).joinpath("data/words.toml").read_text("utf-8")
)
"""`columns` by field; `codes` by the name of what they are a kind of, a dot, and the code."""

OURS: Final = {"version"}
"""What serves programs, as ids do."""


@cache
def columns_of(which: ListOf) -> Mapping[str, type[Any]]:
    """Give the columns that a list of this kind has, each with what it holds."""
    return {
        name: kind
        for name, kind in kinds_in(LISTS[which].row).items()
        if kind is not UUID and name not in OURS
    }


def kinds_in(row: type[BaseModel]) -> dict[str, type[Any]]:
    """Say of each field of a row what it holds where it is not empty."""
    return {name: _kind(field.annotation) for name, field in row.model_fields.items()}


def check_columns(which: ListOf, names: Sequence[str]) -> Sequence[str]:
    """Give the columns asked for, or all of them where none is named."""
    known = columns_of(which)
    for place, name in enumerate(names):
        if name not in known:
            raise UnknownColumn(pointer=f"/columns/{place}")
    return names or [*known]


def heading(name: str, language: Language) -> str:
    return WORDS["columns"][name][language]


def word(code: StrEnum, language: Language) -> str:
    """Say a code as people do."""
    return WORDS["codes"][f"{type(code).__name__}.{code}"][language]


def _kind(annotation: Any) -> type[Any]:
    if get_origin(annotation) is UnionType:
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    kind: type[Any] = annotation
    return kind
