"""Reads the notice as it is written, and what keeps each of its clauses: `docs/notice`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from api.kernel.languages import Language
from api.notice.rules.clauses import Clause, clauses_in
from api.notice.rules.source import Source, read

FOLDER: Final = Path(__file__).parents[2] / "docs" / "notice"


@cache
def source(language: Language) -> Source:
    return read((FOLDER / f"{language}.md").read_text("utf-8"))


@cache
def clauses() -> Mapping[str, Clause]:
    return clauses_in(tomllib.loads((FOLDER / "clauses.toml").read_text("utf-8")))


@cache
def words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return _data("words")


def said(language: Language, section: str, word: str) -> str:
    """Give one word or sentence in a language; one that nobody has translated as it is."""
    return words()[section].get(word, {}).get(language, word)


@cache
def storage() -> list[Mapping[str, Any]]:
    """List what the service stores in a browser."""
    rows: list[Mapping[str, Any]] = [*_data("storage")["stored"]]
    return rows


def _data(name: str) -> Mapping[str, Any]:
    text = files(__package__).joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)
