"""What documents say in Finnish, Swedish and English: all of it in one file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from api.kernel.languages import Language

WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    files("api.documents").joinpath("data", "words.toml").read_text("utf-8")
)


def said(language: Language, section: str, word: str) -> str:
    """Give one word or sentence."""
    return WORDS[section][word][language]


@cache
def section(language: Language, *names: str) -> Mapping[str, str]:
    """Give the words of some parts of a document at once."""
    return {word: it[language] for name in names for word, it in WORDS[name].items()}
